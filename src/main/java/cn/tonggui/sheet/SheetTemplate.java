package cn.tonggui.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbook to be filled in: titles with hints beside them, choices as lists, every cell text. */
final class SheetTemplate {

    /** Holds the choices out of sight; lists written into a cell end at 255 characters. The reader passes over it. */
    private static final String WORDS = "_words";

    private static final int WIDTH = 18 * 256;
    private static final int HINT_COLUMNS = 4;
    private static final int HINT_ROWS = 5;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle text = SheetWriter.textStyle(book);
    private final CellStyle title = SheetWriter.titleStyle(book);
    private final CellStyle required = SheetWriter.titleStyle(book);
    private int lists;

    private SheetTemplate() {
        required.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        required.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    static void write(List<SheetLayout> layouts, OutputStream to) throws IOException {
        SheetTemplate template = new SheetTemplate();
        try (XSSFWorkbook book = template.book) {
            layouts.forEach(template::add);
            if (template.lists > 0) {
                book.setSheetOrder(WORDS, book.getNumberOfSheets() - 1);
                book.setSheetHidden(book.getSheetIndex(WORDS), true);
            }
            book.write(to);
        }
    }

    private void add(SheetLayout layout) {
        XSSFSheet sheet = book.createSheet(SheetText.sheetName(layout.name(), 1));
        sheet.createFreezePane(0, 1);
        Row titles = sheet.createRow(0);
        for (int place = 0; place < layout.columns().size(); place++) {
            SheetLayout.Column column = layout.columns().get(place);
            sheet.setColumnWidth(place, WIDTH);
            sheet.setDefaultColumnStyle(place, text);
            XSSFCell cell = (XSSFCell) titles.createCell(place);
            cell.setCellValue(SheetText.written(column.title()));
            cell.setCellStyle(column.required() ? required : title);
            hint(sheet, cell, column.hint());
        }
        for (int place = 0; place < layout.columns().size(); place++) {
            choices(sheet, place, layout.columns().get(place).words());
        }
        for (int at = 0; at < layout.rows().size(); at++) {
            fill(sheet.createRow(at + 1), layout, layout.rows().get(at));
        }
    }

    private void fill(Row row, SheetLayout layout, Map<String, String> values) {
        for (int place = 0; place < layout.columns().size(); place++) {
            String value = values.getOrDefault(layout.columns().get(place).key(), "");
            if (!value.isEmpty()) {
                XSSFCell cell = (XSSFCell) row.createCell(place);
                cell.setCellValue(SheetText.written(value));
                cell.setCellStyle(text);
            }
        }
    }

    private static void hint(XSSFSheet sheet, XSSFCell cell, String hint) {
        if (hint.isEmpty()) {
            return;
        }
        int column = cell.getColumnIndex();
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 1 + HINT_COLUMNS);
        anchor.setRow1(1);
        anchor.setRow2(1 + HINT_ROWS);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(SheetText.written(hint)));
        cell.setCellComment(comment);
    }

    private void choices(XSSFSheet sheet, int place, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint list = helper.createFormulaListConstraint(listOf(words));
        DataValidation choice =
                helper.createValidation(list, new CellRangeAddressList(1, SheetReading.MOST_ROWS, place, place));
        choice.setSuppressDropDownArrow(true); // of XSSF this means the opposite: the arrow is shown
        choice.setShowErrorBox(true);
        sheet.addValidationData(choice);
    }

    /** Writes the words below each other in a column of their own and names that range. */
    private String listOf(List<String> words) {
        Sheet all = book.getSheet(WORDS) == null ? book.createSheet(WORDS) : book.getSheet(WORDS);
        for (int at = 0; at < words.size(); at++) {
            Row row = all.getRow(at) == null ? all.createRow(at) : all.getRow(at);
            row.createCell(lists).setCellValue(SheetText.written(words.get(at)));
        }
        String column = CellReference.convertNumToColString(lists++);
        return WORDS + "!$" + column + "$1:$" + column + "$" + words.size();
    }
}
