package cn.tonggui.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.poi.ss.SpreadsheetVersion;
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

    private final SXSSFWorkbook book;
    private final IntConsumer progress;
    private final int mostRows;
    private final CellStyle titleStyle;
    private final CellStyle textStyle;
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
            line(sheet.createRow(0), rows.titles(), titleStyle);
            fill(sheet, rows.rows());
        } while (rows.rows().hasNext());
    }

    private void fill(SXSSFSheet sheet, Iterator<List<String>> rows) {
        for (int row = 1; row <= mostRows && rows.hasNext(); row++) {
            line(sheet.createRow(row), rows.next(), textStyle);
            progress.accept(++written);
        }
    }

    private static void line(Row row, List<String> texts, CellStyle style) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                var cell = row.createCell(column);
                cell.setCellValue(SheetText.written(texts.get(column)));
                cell.setCellStyle(style);
            }
        }
    }
}
