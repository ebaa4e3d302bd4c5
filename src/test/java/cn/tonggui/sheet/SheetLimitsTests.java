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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much may stand in a file, just under, at and just over the limit. */
@Timeout(60)
class SheetLimitsTests {

    @TempDir
    private Path folder;

    private SheetContent read(byte[] bytes) throws IOException {
        return new Sheets().read(Files.write(folder.resolve("upload"), bytes), LAYOUTS, row -> {});
    }

    @ParameterizedTest
    @CsvSource({"1999, true", "2000, true", "2001, false"})
    void aCellHoldsTwoThousandCharacters(int length, boolean taken) throws IOException {
        SheetContent content = read(book().cell("D2", "长".repeat(length)).bytes());
        assertThat(words(content)).isEqualTo(taken ? List.of() : List.of("人员 D2 cell-long"));
    }

    @ParameterizedTest
    @CsvSource({"BG2, false", "BH2, false", "BI2, true"})
    void aSheetHasSixtyColumns(String place, boolean beyond) throws IOException {
        SheetContent content = read(book().cell(place, "x").bytes());
        assertThat(words(content)).containsExactly("人员 " + place + (beyond ? " sheet-columns" : " cell-untitled"));
    }

    @Test
    void aCellOfAMillionCharactersIsOneFaultAndTakesNoTime() throws IOException {
        String million = "永x".repeat(500_000);
        byte[] file = book().with("xl/sharedStrings.xml", page -> page.replace("秦守信", million));
        assertThat(words(read(file))).containsExactly("人员 B3 cell-long");
        byte[] blank = book().with("xl/sharedStrings.xml", page -> page.replace("秦守信", " ".repeat(1_000_000)));
        assertThat(words(read(blank))).containsExactly("人员 B3 cell-long");
    }

    @Test
    void noMoreThanFiveHundredFaultsAreTold() throws IOException {
        Spreadsheet book = book();
        for (int row = 0; row < 400; row++) {
            book.row("x", "", "");
        }
        assertThat(read(book.bytes()).faults()).hasSize(500);
    }

    @ParameterizedTest
    @CsvSource({"49999, 50000, false", "50000, 50000, true"})
    void noMoreThanFiftyThousandRowsAreRead(int more, int read, boolean told) throws IOException {
        String row = "<row><c t=\"inlineStr\"><is><t>B</t></is></c></row>";
        byte[] file = new Spreadsheet()
                .sheet("单位", "代码")
                .row("B01")
                .with(
                        "xl/worksheets/sheet1.xml",
                        page -> page.replace("</sheetData>", row.repeat(more) + "</sheetData>"));
        SheetContent content =
                new Sheets().read(Files.write(folder.resolve("upload"), file), LAYOUTS.subList(1, 2), count -> {});
        assertThat(content.rows()).hasSize(read);
        assertThat(words(content)).isEqualTo(told ? List.of("单位 50002 sheet-rows") : List.of());
    }
}
