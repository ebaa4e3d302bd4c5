package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.Spreadsheet;
import cn.tonggui.testing.TongguiTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A form filled from a workbook: its template, what comes in, what is refused, and that nothing typed is lost. */
@TongguiTest
class WorkbookPagesTests extends PagesOfAMatter {

    private static final String START = "/start/trial-scoring";

    private Answer fill(byte[] workbook, String... typed) {
        var request = MockMvcRequestBuilders.multipart(START + "/fields")
                .file(new MockMultipartFile("file:_sheet", "月报.xlsx", "application/octet-stream", workbook))
                .param("_token", PublicId.next())
                .param("subject", "轨缝尺");
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return browser.send(WORKER, request.with(csrf()));
    }

    private static Spreadsheet book() {
        return new Spreadsheet().sheet("作者", "分工", "占比").sheet("效益", "年效益", "投入");
    }

    @Test
    void theTemplateHasASheetForEachTableAndOneForSingleFields() throws Exception {
        byte[] bytes = mvc.perform(MockMvcRequestBuilders.get(START + "/sheet").session(browser.signIn(WORKER)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheet("效益").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("年效益");
            assertThat(book.getSheet("作者").getRow(0).getLastCellNum()).isEqualTo((short) 2);
        }
        assertThat(fill(bytes).status()).isEqualTo(422);
    }

    @Test
    void whatIsFilledStandsInTheFieldsAndIsKeptOnlyWhenTheFormIsSent() {
        byte[] workbook = book().row("12.50", "3")
                .in("作者")
                .row("设计", "60")
                .row("试制", "40")
                .bytes();
        Answer page = fill(workbook);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("从表格填入 6 处", "value=\"12.50\"", "value=\"设计\"", "name=\"authors.1.share\"", "value=\"轨缝尺\"");
        assertThat(browser.get(WORKER, START).text()).doesNotContain("12.50");
    }

    @Test
    void figuresThatWereTypedStay() {
        Answer page = fill(book().row("12.50", "3").in("作者").row("设计", "60").bytes(), "benefit", "11");

        assertThat(page.text())
                .contains("value=\"11\"", "年效益：页面上是“11”，表格里是“12.50”")
                .doesNotContain("value=\"12.50\"");
    }

    @Test
    void wrongCellsAreNamedAndTheRestComesIn() {
        Answer page = fill(book().row("", "3")
                .cell("A2", "十二")
                .in("作者")
                .row("设计", "101")
                .formula("A3", "1+1")
                .bytes());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "表“效益”第 2 行“年效益”：",
                        "填的是“十二”。年效益要写成数字",
                        "表“作者”第 2 行“占比”：",
                        "占比最大填 100，您填的是 101。",
                        "表“作者”第 3 行“分工”（A3）：",
                        "这里是公式",
                        "value=\"十二\"",
                        "value=\"设计\"",
                        "value=\"轨缝尺\"");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() {
        return book().with("xl/media/a.bin", new byte[250 << 20]);
    }

    private static byte[] endless() {
        Spreadsheet book = book().in("作者");
        IntStream.range(0, 100_000).forEach(i -> book.row("甲" + i, "1"));
        return book.bytes();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                hostile("这不是 Excel 工作簿", () -> text("年效益,投入")),
                hostile("没有内容", () -> new byte[] {}),
                hostile("文件含宏", () -> book().with("xl/vbaProject.bin", text("x"))),
                hostile("大得不正常", WorkbookPagesTests::bomb),
                hostile(
                        "缺少工作表“作者”",
                        () -> new Spreadsheet().sheet("效益", "年效益", "投入").bytes()),
                hostile("一次最多 50000 行", WorkbookPagesTests::endless));
    }

    private static Arguments hostile(String words, Supplier<byte[]> file) {
        return Arguments.of(words, file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void aHostileFileIsRefusedAndWhatWasTypedStays(String words, Supplier<byte[]> file) throws IOException {
        Answer page = fill(file.get(), "benefit", "11", "authors.0.part", "设计");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains(words, "value=\"轨缝尺\"", "value=\"11\"", "value=\"设计\"");
    }

    @Test
    void aFormWithoutSheetsTakesNoWorkbookAndOffersNone() {
        var request = MockMvcRequestBuilders.multipart("/start/practical-matter/fields")
                .file(new MockMultipartFile("file:_sheet", "a.xlsx", "application/octet-stream", text("x")))
                .param("_token", PublicId.next())
                .param("subject", "热饭难");
        Answer page = browser.send(WORKER, request.with(csrf()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("热饭难").doesNotContain("下载模板");
        assertThat(browser.get(WORKER, "/start/practical-matter/sheet").status())
                .isEqualTo(404);
        assertThat(browser.post(WORKER, "/start/practical-matter/fields", Map.of("_token", PublicId.next()))
                        .status())
                .isEqualTo(200);
    }
}
