package cn.tonggui.sheet;

import static cn.tonggui.sheet.SheetSamples.LAYOUTS;
import static cn.tonggui.sheet.SheetSamples.book;
import static cn.tonggui.sheet.SheetSamples.words;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Spreadsheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the cells is read as it is meant, and what is wrong is told at its cell. */
@Timeout(60)
class SheetsTests {

    @TempDir
    private Path folder;

    private SheetContent read(byte[] bytes) throws IOException {
        return new Sheets().read(Files.write(folder.resolve("upload"), bytes), LAYOUTS, row -> {});
    }

    private String valueAtD2(UnaryOperator<Spreadsheet> change) throws IOException {
        SheetContent content = read(change.apply(book()).bytes());
        assertThat(content.faults()).isEmpty();
        return content.rows().get(1).values().getOrDefault("on", "");
    }

    @Test
    void rowsComeWithTheirSheetAndNumber() throws IOException {
        SheetContent content = read(book().bytes());
        assertThat(content.faults()).isEmpty();
        assertThat(content.rows())
                .containsExactly(
                        new SheetRow("单位", 2, Map.of("code", "B01")),
                        new SheetRow("人员", 2, Map.of("person", "1", "name", "赖晓军", "sex", "男", "on", "2020-01-01")),
                        new SheetRow("人员", 3, Map.of("person", "2", "name", "秦守信", "sex", "女")));
    }

    @ParameterizedTest
    @CsvSource({
        "100001.0, General, 100001",
        "0.30000000000000004, General, 0.3",
        "-1.50, 0.00, -1.5",
        "0, General, 0",
        "123456789012345, General, 123456789012345",
        "1e14, General, 100000000000000",
        "0.0000001, General, 0.0000001",
        "46348, yyyy-mm-dd, 2026-11-22",
        "46348.5, yyyy-mm-dd hh:mm, 2026-11-22T12:00",
        "46348, yyyy\"年\"m\"月\"d\"日\", 2026-11-22",
        "46348, m/d/yy, 2026-11-22",
        "46348, 0.00, 46348"
    })
    void numbersAndDatesAreWhatTheyMean(double number, String format, String text) throws IOException {
        assertThat(valueAtD2(book -> book.number("D2", number, format))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 2026-11-22", "1, 2030-11-23"})
    void theFileSaysFromWhichDayItCounts(int from1904, String day) throws IOException {
        Spreadsheet book = book().number("D2", 46348, "yyyy-mm-dd");
        byte[] file = book.with(
                "xl/workbook.xml", page -> page.replaceFirst("date1904=\"[^\"]*\"", "date1904=\"" + from1904 + "\""));
        assertThat(read(file).rows().get(1).values()).containsEntry("on", day);
    }

    @Test
    void blanksAroundATextAreNotPartOfIt() throws IOException {
        assertThat(valueAtD2(book -> book.cell("D2", " \u3000\u00A0\u200B 张 三\t\n\uFEFF")))
                .isEqualTo("张 三");
        assertThat(valueAtD2(book -> book.cell("D2", " \u3000 "))).isEmpty();
    }

    @Test
    void truthIsAWord() throws IOException {
        assertThat(valueAtD2(book -> book.cell("D2", cell -> cell.setCellValue(true))))
                .isEqualTo("TRUE");
    }

    @ParameterizedTest
    @MethodSource("cn.tonggui.sheet.SheetWritingTests#literal")
    void whatWasWrittenIsReadAsItWas(String text) throws IOException {
        Path file = folder.resolve("export");
        try (var out = Files.newOutputStream(file)) {
            new Sheets().write("单位", List.of("代码"), List.of(List.of(text)).iterator(), out, row -> {});
        }
        SheetContent content = new Sheets().read(file, LAYOUTS.subList(1, 2), row -> {});
        if (text.strip().matches(".*[\\n\\r\\t].*")) {
            assertThat(words(content)).containsExactly("单位 A2 cell-characters");
        } else {
            assertThat(content.rows()).containsExactly(new SheetRow("单位", 2, Map.of("code", text.strip())));
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("C3 cell-formula", book -> book.formula("C3", "1+1")),
                fault("D3 cell-formula", book -> book.formula("D3", "HYPERLINK(\"http://evil.example\")")),
                fault(
                        "D3 cell-error",
                        book -> book.cell("D3", cell -> cell.setCellErrorValue(FormulaError.NA.getCode()))),
                fault("D3 cell-long", book -> book.cell("D3", "长".repeat(2001))),
                fault("B3 cell-long", book -> book.cell("B3", "长".repeat(32_000))),
                fault("D2 cell-characters", book -> book.cell("D2", "a_x0001_b")),
                fault("D2 cell-characters", book -> book.cell("D2", "a\nb")),
                fault("D2 cell-characters", book -> book.cell("D2", "a\u202Eb")),
                fault("D2 cell-characters", book -> book.cell("D2", "_x0000_")),
                fault("D2 cell-number", book -> book.number("D2", 1e300, "General")),
                fault("D2 cell-digits", book -> book.number("D2", 1234567890123456.0, "General")),
                fault("D2 cell-date", book -> book.number("D2", -3, "yyyy-mm-dd")),
                fault("D2 cell-date", book -> book.number("D2", 2_958_466, "yyyy-mm-dd")),
                fault("D2 cell-date", book -> book.number("D2", 0.5, "hh:mm")),
                fault("A3 cell-required", book -> book.cell("A3", " ")),
                fault("C3 cell-choice", book -> book.cell("C3", "未知")),
                fault("D2 cell-merged", book -> book.merge("D2:D3")),
                fault("B2 cell-merged", book -> book.cell("B3", "").merge("B2:B3")),
                fault("E2 cell-untitled", book -> book.cell("E2", "x")),
                fault("E1 title-unknown", book -> book.cell("E1", "备注").cell("E2", "x")),
                fault("E1 title-twice", book -> book.cell("E1", "姓名").cell("E2", "x")),
                fault(
                        "1 title-missing",
                        book -> book.cell("C1", "").cell("C2", "").cell("C3", "")),
                fault("BI2 sheet-columns", book -> book.cell("BI2", "x")),
                fault("BI2 sheet-columns", book -> book.cell("XFD3", "y").cell("BI2", "x")),
                fault(" sheet-missing", book -> book.change(all -> all.setSheetName(1, "_人员"))),
                fault("单位二  sheet-unknown", book -> book.sheet("单位二")));
    }

    private static Arguments fault(String place, UnaryOperator<Spreadsheet> change) {
        return Arguments.of(place, change);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isToldAtItsCell(String place, UnaryOperator<Spreadsheet> change) throws IOException {
        SheetContent content = read(change.apply(book()).bytes());
        assertThat(words(content)).containsExactly(place.startsWith("单位") ? place : "人员 " + place);
        wordsAreThere(content);
    }

    private static void wordsAreThere(SheetContent content) {
        ResourceBundle words = ResourceBundle.getBundle("messages-sheet");
        for (SheetFault fault : content.faults()) {
            Matcher places = Pattern.compile("\\{(\\d)}").matcher(words.getString("refusal." + fault.code()));
            assertThat(places.results()
                            .mapToInt(place -> Integer.parseInt(place.group(1)))
                            .max()
                            .orElse(-1))
                    .isLessThan(fault.facts().size());
        }
    }

    @Test
    void everyFaultIsToldAtOnceAndInOrder() throws IOException {
        SheetContent content = read(book().cell("C3", "x")
                .formula("D2", "1+1")
                .cell("F3", "y")
                .in("单位")
                .cell("A1", "编码")
                .bytes());
        assertThat(words(content))
                .containsExactly(
                        "人员 D2 cell-formula",
                        "人员 C3 cell-choice",
                        "人员 F3 cell-untitled",
                        "单位 1 title-missing",
                        "单位 A1 title-unknown");
    }

    @Test
    void aSheetThatStandsThereTwiceIsReadOnce() throws IOException {
        byte[] file = book().with("xl/workbook.xml", page -> page.replaceFirst("name=\"单位\"", "name=\"人员\""));
        assertThat(words(read(file))).contains("人员  sheet-twice", "单位  sheet-missing");
    }

    @Test
    void columnsMayStandInAnyOrderAndBearAStar() throws IOException {
        SheetContent content = read(new Spreadsheet()
                .sheet("单位", "代码*")
                .sheet("人员", "到岗日期", "性别", "姓名＊", "工号 *")
                .row("", "男", "赖晓军", "1")
                .bytes());
        assertThat(content.faults()).isEmpty();
        SheetRow row = new SheetRow("人员", 2, Map.of("person", "1", "name", "赖晓军", "sex", "男"));
        assertThat(content.rows()).containsExactly(row);
        assertThat(content.cell(row, "person")).isEqualTo("D2");
        assertThat(content.cell(row, "docNo")).isEqualTo("2");
    }
}
