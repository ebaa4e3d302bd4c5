package cn.tonggui.sheet;

import static cn.tonggui.sheet.SheetSamples.LAYOUTS;
import static cn.tonggui.sheet.SheetSamples.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTemplateTests {

    @TempDir
    private Path folder;

    private static byte[] template(List<SheetLayout> layouts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Sheets().template(layouts, bytes);
        return bytes.toByteArray();
    }

    private static XSSFWorkbook opened(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    @Test
    void offersTitlesHintsAndChoices() throws IOException {
        List<String> words = List.of("男", "女");
        var sex = new SheetLayout.Column("sex", "性别", true, "男或女", words);
        var post = new SheetLayout.Column("post", "岗位", false, "", List.of());
        try (var book = opened(template(List.of(new SheetLayout("人员", List.of(sex, post)))))) {
            XSSFSheet sheet = book.getSheet("人员");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("性别");
            assertThat(sheet.getRow(0).getCell(0).getCellComment().getString().getString())
                    .isEqualTo("男或女");
            assertThat(sheet.getRow(0).getCell(1).getCellComment()).isNull();
            assertThat(sheet.getDataValidations()).hasSize(1).first().satisfies(choice -> {
                assertThat(choice.getRegions().getCellRangeAddresses()[0].formatAsString())
                        .isEqualTo("A2:A50001");
                assertThat(choice.getValidationConstraint().getFormula1()).isEqualTo("_words!$A$1:$A$2");
            });
            assertThat(book.getSheet("_words").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("女");
            assertThat(book.isSheetHidden(book.getSheetIndex("_words"))).isTrue();
        }
    }

    @Test
    void everyCellBelowTheTitlesIsText() throws IOException {
        try (var book = opened(template(LAYOUTS))) {
            for (int column = 0; column < 4; column++) {
                assertThat(book.getSheetAt(0).getColumnStyle(column).getDataFormatString())
                        .isEqualTo("@");
            }
        }
    }

    @Test
    void isReadAsAFileThatNobodyFilledIn() throws IOException {
        SheetContent content =
                new Sheets().read(Files.write(folder.resolve("template"), template(LAYOUTS)), LAYOUTS, row -> {});
        assertThat(words(content)).containsExactly("  sheet-nothing");
    }
}
