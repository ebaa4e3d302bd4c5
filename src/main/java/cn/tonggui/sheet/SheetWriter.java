package cn.tonggui.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes one workbook row by row; only the last rows are in memory, the others in a compressed temporary file. */
final class SheetWriter {

    static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 16 * 256;
    private static final String TEXT = "@";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");

    private final SXSSFWorkbook book;
    private final IntConsumer progress;
    private final int mostRows;
    private final CellStyle titleStyle;
    private final CellStyle textStyle;
    private final Map<Integer, CellStyle> numberStyles = new HashMap<>();
    private int written;

    /** @param mostRows of one sheet, its titles not counted */
    private SheetWriter(SXSSFWorkbook book, IntConsumer progress, int mostRows) {
        this.book = book;
        this.progress = progress;
        this.mostRows = mostRows;
        this.titleStyle = titleStyle(book);
        this.textStyle = textStyle(book);
    }

    static void write(List<SheetRows> sheets, OutputStream to, IntConsumer progress, int mostRows) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            book.setCompressTempFiles(true);
            SheetWriter writer = new SheetWriter(book, progress, mostRows);
            sheets.forEach(writer::write);
            book.write(to);
        }
    }

    /** As it stands, also when it is edited: a program that opens the file never reads a formula or a date into it. */
    static CellStyle textStyle(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(TEXT));
        style.setQuotePrefixed(true);
        return style;
    }

    static CellStyle titleStyle(Workbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = textStyle(book);
        style.setFont(bold);
        return style;
    }

    private void write(SheetRows rows) {
        int number = 1;
        do {
            SXSSFSheet sheet = book.createSheet(SheetText.sheetName(rows.sheet(), number++));
            sheet.createFreezePane(0, 1);
            for (int column = 0; column < rows.titles().size(); column++) {
                sheet.setColumnWidth(column, WIDTH);
                sheet.setDefaultColumnStyle(column, textStyle);
            }
            line(sheet.createRow(0), rows.titles(), titleStyle, Set.of());
            fill(sheet, rows);
        } while (rows.rows().hasNext());
    }

    private void fill(SXSSFSheet sheet, SheetRows rows) {
        for (int row = 1; row <= mostRows && rows.rows().hasNext(); row++) {
            line(sheet.createRow(row), rows.rows().next(), textStyle, rows.numbers());
            progress.accept(++written);
        }
    }

    private void line(Row row, List<String> texts, CellStyle style, Set<Integer> numbers) {
        for (int column = 0; column < texts.size(); column++) {
            String text = texts.get(column);
            if (!text.isEmpty()) {
                Cell cell = row.createCell(column);
                boolean number =
                        numbers.contains(column) && NUMBER.matcher(text).matches();
                if (number) {
                    cell.setCellValue(
                            Double.parseDouble(text)); // what is shown is decided by the decimals of the style
                } else {
                    cell.setCellValue(SheetText.written(text));
                }
                cell.setCellStyle(number ? numberStyle(text) : style);
            }
        }
    }

    /** With as many decimals as the text has. */
    private CellStyle numberStyle(String text) {
        int point = text.indexOf('.');
        return numberStyles.computeIfAbsent(point < 0 ? 0 : text.length() - point - 1, decimals -> {
            CellStyle style = book.createCellStyle();
            String format = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        });
    }
}
