package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Spreadsheet;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** C07: indicators come out of a workbook into the pairs of the unit, found by their numbers, and nothing is lost on the way. */
@TongguiTest
class ProgressSheetTests {

    private static final String PROCESS = "four-sync";
    private static final String SECRETARY = "jinchenggang";
    private static final String NAME = "配对项进展";
    private static final String[] TITLES = {"序号", "党务项", "党务进度（%）", "党务进展", "业务项", "目标值", "业务进度（%）", "指标值", "佐证"};

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Plans plans;

    private static Spreadsheet book(String[]... rows) {
        return new Spreadsheet().sheet(NAME, TITLES).rows(List.of(rows));
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private String page(Begun cycle) {
        return "/tasks/" + walker.taskAt(cycle.caseId(), "progress", people.viewer("P52"));
    }

    private Answer fill(String page, Spreadsheet workbook, Map<String, String> typed) {
        Browser browser = new Browser(mvc);
        var request = MockMvcRequestBuilders.multipart(page + "/fields")
                .file(new MockMultipartFile("file:_sheet", "指标.xlsx", "application/octet-stream", workbook.bytes()));
        browser.filled(SECRETARY, page, typed).forEach(request::param);
        return browser.send(SECRETARY, request.with(csrf()));
    }

    private static List<Map<String, Map<String, Object>>> until(String step) {
        return Walks.deeds(PROCESS).stream()
                .takeWhile(deed -> !deed.containsKey(step))
                .toList();
    }

    @Test
    void theTemplateHasAPairOfTheUnitInEachRow() throws Exception {
        Browser browser = new Browser(mvc);
        try (Begun cycle = walker.begin(PROCESS, until("progress"))) {
            byte[] bytes = mvc.perform(
                            MockMvcRequestBuilders.get(page(cycle) + "/sheet").session(browser.signIn(SECRETARY)))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                var sheet = book.getSheet(NAME);
                assertThat(cells(sheet.getRow(0))).containsExactly(TITLES);
                assertThat(cells(sheet.getRow(1)))
                        .startsWith("1", "五小立项2项、师徒2对")
                        .contains("机具完好率", "97%");
                assertThat(cells(sheet.getRow(2))).startsWith("5", "三会一课按月召开");
                assertThat(sheet.getLastRowNum()).isEqualTo(2);
            }
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, TITLES.length)
                .mapToObj(row::getCell)
                .map(cell -> cell == null ? "" : cell.getStringCellValue())
                .toList();
    }

    @Test
    void figuresComeInByThePairsNumberAndWrongCellsAreNamed() {
        try (Begun cycle = walker.begin(PROCESS, until("progress"))) {
            String page = page(cycle);
            Spreadsheet book = book(
                    row("5", "三会一课", "66", "已开两次。", "", "", "", "", "会议台账"),
                    row("1", "五小", "101", "立项1项。", "机具", "97%", "60", "九十五", "台账11月页"),
                    row("2", "别处的", "10"));
            Answer answer = fill(page, book, Map.of("pairs.1.partyWords", "十月已开。"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text())
                    .contains("表“配对项进展”第 3 行“党务进度（%）”：", "填的是“101”", "表“配对项进展”第 3 行“指标值”：", "填的是“九十五”")
                    .contains("表“配对项进展”第 4 行“序号”：", "填的是“2”。页面上没有这一行")
                    .contains(
                            "序号5：党务进展：页面上是“十月已开。”，表格里是“已开两次。”",
                            "value=\"66\"",
                            "value=\"60\"",
                            "台账11月页",
                            "value=\"九十五\"");
            assertThat(plans.latest(cycle.caseId())).isEmpty();
        }
    }

    @Test
    void theNextRoundBeginsWithTheLastAndTheWorkbookGoesOnFromThere() {
        try (Begun cycle = walker.begin(
                PROCESS,
                Stream.concat(
                                until("planInspection").stream(),
                                Stream.of(Map.of("clock", Map.<String, Object>of("plus", "20d"))))
                        .toList())) {
            String page = page(cycle);
            Answer answer = fill(
                    page,
                    book(row("1", "", "80", "", "", "", "85", "96.2", "")),
                    Map.of("pairs.0.partyPercent", "50", "pairs.0.businessPercent", "70", "pairs.0.value", "95.5"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("从表格填入 2 处", "（原来是 50）", "（原来是 95.5）", "value=\"96.2\"");
            assertThat(answer.text()).contains("业务进度（%）：页面上是“70”，表格里是“85”");

            Map<String, String> filled = new Browser(mvc)
                    .filled(
                            SECRETARY,
                            page,
                            Map.of(
                                    "pairs.0.partyPercent", "80",
                                    "pairs.0.businessPercent", "70",
                                    "pairs.0.value", "96.2",
                                    "pairs.1.partyPercent", "66"));
            assertThat(new Browser(mvc)
                            .post(SECRETARY, page + "/submit", filled)
                            .status())
                    .isEqualTo(303);
            assertThat(plans.latest(cycle.caseId()).get(1).figure()).isEqualTo("96.2");
            assertThat(plans.latest(cycle.caseId()).get(1).partyPercent()).isEqualTo(80);
        }
    }
}
