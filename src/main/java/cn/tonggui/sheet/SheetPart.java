package cn.tonggui.sheet;

import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The cells of one sheet, handed on row by row. */
final class SheetPart extends PartReader {

    private final TextsPart texts;
    private final StylesPart styles;
    private final boolean from1904;
    private final TitledRows rows;

    private int row;
    private int column;
    private boolean inCell;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean phonetic;

    SheetPart(TextsPart texts, StylesPart styles, boolean from1904, TitledRows rows) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.rows = rows;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "f" -> formula = formula || inCell;
            case "rPh" -> phonetic = true;
            case "v", "t" -> collect(inCell && !phonetic);
            case "mergeCell" -> rows.merged(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) throws SAXException {
        switch (name) {
            case "rPh" -> phonetic = false;
            case "v", "t" -> collect(false);
            case "c" -> endCell();
            case "row" -> rows.endRow();
            default -> {}
        }
    }

    private void beginRow(String number) throws SAXException {
        int before = row;
        row = number == null ? before + 1 : Integer.parseInt(number);
        if (row <= before) {
            throw new SAXException("row " + row + " after row " + before);
        }
        column = -1;
        rows.beginRow(row);
    }

    private void beginCell(Attributes attributes) throws SAXException {
        String place = attributes.getValue("r");
        int before = column;
        column = place == null ? before + 1 : new CellReference(place).getCol();
        if (column <= before || row == 0) {
            throw new SAXException("cell " + place + " out of order");
        }
        clear();
        inCell = true;
        formula = false;
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
    }

    private void endCell() throws SAXException {
        inCell = false;
        Cell cell = value(collected());
        rows.cell(column, formula ? Cell.wrong(cell.text(), "cell-formula") : cell);
    }

    private Cell value(String collected) throws SAXException {
        return switch (type) {
            case "s" -> collected.isBlank() ? Cell.text("") : Cell.text(texts.text(collected));
            case "inlineStr", "str" -> Cell.text(collected);
            case "b" -> Cell.text(collected.isBlank() ? "" : collected.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.wrong("", "cell-error", Cell.text(collected).text());
            case "d" -> Cell.text(collected.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""));
            case "n" -> styles.isDate(style) ? Cell.date(collected, from1904) : Cell.number(collected);
            default -> throw new SAXException("cell of type " + type);
        };
    }
}
