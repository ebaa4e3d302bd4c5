package cn.tonggui.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a person might make one, and its parts, for what no program would write. */
public final class Spreadsheet {

    private final XSSFWorkbook book = new XSSFWorkbook();
    private XSSFSheet sheet;

    /** Begins a sheet; what follows stands in it. */
    public Spreadsheet sheet(String name, String... titles) {
        sheet = book.createSheet(name);
        return row(titles);
    }

    /** Goes on with a sheet that was begun before. */
    public Spreadsheet in(String name) {
        sheet = book.getSheet(name);
        return this;
    }

    /** The next row, of texts; empty ones stay out. */
    public Spreadsheet row(String... texts) {
        int number = sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1;
        XSSFRow row = sheet.createRow(number);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
        return this;
    }

    public Spreadsheet rows(List<String[]> rows) {
        rows.forEach(this::row);
        return this;
    }

    public Spreadsheet cell(String place, String text) {
        return cell(place, cell -> cell.setCellValue(text));
    }

    public Spreadsheet cell(String place, Consumer<XSSFCell> change) {
        CellReference at = new CellReference(place);
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        change.accept(row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol()));
        return this;
    }

    public Spreadsheet formula(String place, String formula) {
        return cell(place, cell -> cell.setCellFormula(formula));
    }

    /** A number shown in that format. */
    public Spreadsheet number(String place, double number, String format) {
        return cell(place, cell -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            cell.setCellValue(number);
            cell.setCellStyle(style);
        });
    }

    public Spreadsheet merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    public Spreadsheet change(Consumer<XSSFWorkbook> change) {
        change.accept(book);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** The parts of the file by their names. */
    public Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }

    /** The file with one part more, or another one in its place. */
    public byte[] with(String part, byte[] content) {
        Map<String, byte[]> parts = parts();
        parts.put(part, content);
        return zip(parts);
    }

    /** The file with one part said differently. */
    public byte[] with(String part, UnaryOperator<String> change) {
        String text = new String(parts().get(part), StandardCharsets.UTF_8);
        return with(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
