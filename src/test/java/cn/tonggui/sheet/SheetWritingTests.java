package cn.tonggui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SheetWritingTests {

    private final Sheets sheets = new Sheets();

    static Stream<String> literal() {
        return Stream.of(
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1＋1",
                "＋1",
                "－1",
                "＠a",
                "'=1",
                "007",
                "1e5",
                "2026-11-22",
                "TRUE",
                "#N/A",
                "_x0041_",
                "a_x000D_b_x",
                "<b>&amp;\"'",
                " blank ",
                "line one\nline two",
                "𠮷野",
                "永".repeat(2000));
    }

    private XSSFWorkbook written(String name, List<String> titles, List<List<String>> rows, int mostRows)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        SheetWriter.write(List.of(new SheetRows(name, titles, rows.iterator())), bytes, row -> {}, mostRows);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String only(XSSFWorkbook book) {
        return book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
    }

    private XSSFWorkbook one(String text) throws IOException {
        return written("名册", List.of("内容"), List.of(List.of(text)), 10);
    }

    @ParameterizedTest
    @MethodSource("literal")
    void everyCellIsThatVeryText(String text) throws IOException {
        try (var book = one(text)) {
            Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"\\u0000", "\\u0008", "\\u001F", "\\uFFFE", "\\uD842"})
    void whatXmlCannotCarryIsReplaced(String escape) throws IOException {
        char illegal = (char) Integer.parseInt(escape.substring(2), 16);
        try (var book = one("a" + illegal + "b")) {
            assertThat(only(book)).isEqualTo("a\uFFFDb");
        }
    }

    @ParameterizedTest
    @CsvSource({"32766, 32766", "32767, 32767", "32768, 32767"})
    void whatIsTooLongForACellIsCut(int length, int kept) throws IOException {
        try (var book = one("长".repeat(length))) {
            assertThat(only(book)).hasSize(kept).matches(length > kept ? "长+…" : "长+");
        }
        try (var book = one("_x0041_".repeat(length))) {
            assertThat(only(book).startsWith("_x0041__x0041_")).isTrue();
            assertThat(only(book).length()).isBetween(16_000, 32_767);
        }
    }

    @ParameterizedTest
    @CsvSource({"a/b:c, a b c", "'x', x", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"})
    void theNameOfTheSheetIsMadeOneThatASheetMayHave(String name, String expected) throws IOException {
        try (var book = written(name, List.of("内容"), List.of(), 10)) {
            assertThat(book.getSheetName(0)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "9, 1", "10, 1", "11, 2", "21, 3"})
    void whatOneSheetDoesNotHoldGoesOnOnTheNext(int rows, int expected) throws IOException {
        List<List<String>> numbers =
                IntStream.range(0, rows).mapToObj(n -> List.of("r" + n)).toList();
        try (var book = written("名册", List.of("内容"), numbers, 10)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(expected);
            List<String> read = new ArrayList<>();
            book.forEach(sheet -> {
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("内容");
                for (Row row : sheet) {
                    if (row.getRowNum() > 0) {
                        read.add(row.getCell(0).getStringCellValue());
                    }
                }
            });
            assertThat(read).isEqualTo(numbers.stream().flatMap(List::stream).toList());
        }
    }

    @Test
    void whereNumbersStandANumberIsOneWithItsDecimalsAndAnythingElseIsText() throws IOException {
        var bytes = new ByteArrayOutputStream();
        List<List<String>> rows = List.of(
                List.of("86.30", "86.30"),
                List.of("1", "15"),
                List.of("x", "-1.00"),
                List.of("x", "=1+1"),
                List.of("x", "1e3"));
        sheets.write(List.of(new SheetRows("分", List.of("甲", "乙"), rows.iterator(), Set.of(1))), bytes, row -> {});
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<Cell> cells = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> cells.add(row.getCell(1)));
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(cells.get(1).getNumericCellValue()).isEqualTo(86.3);
            assertThat(cells)
                    .extracting(cell -> cell.getCellStyle().getDataFormatString())
                    .containsExactly("@", "0.00", "0", "0.00", "@", "@");
            assertThat(cells.get(4).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void theRealLimitIsThatOfTheFormat() {
        assertThat(SheetWriter.MOST_ROWS).isEqualTo(1_048_575);
    }

    @Test
    void severalSheetsStandInOneWorkbookAndTheStreamStaysOpen() throws IOException {
        List<Integer> progress = new ArrayList<>();
        var bytes = new ByteArrayOutputStream();
        sheets.write(
                List.of(
                        new SheetRows(
                                "单位",
                                List.of("代码"),
                                List.of(List.of("B01"), List.of("B02")).iterator()),
                        new SheetRows(
                                "人员",
                                List.of("工号", "姓名"),
                                List.of(List.of("1", "")).iterator())),
                bytes,
                progress::add);
        assertThat(progress).containsExactly(1, 2, 3);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(book.getSheetName(1)).isEqualTo("人员");
            assertThat(book.getSheetAt(1).getRow(1).getCell(1)).isNull();
        }
    }
}
