package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Score sheets as a workbook: what stands in it, who may take it, and that it is recorded. */
@TongguiTest
class ScoreExportTests {

    private static final String OFFICE = "haoyizhou";
    private static final String WORKER = "laixiaojun";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    private XSSFWorkbook taken(String path) throws Exception {
        MockHttpServletResponse file = mvc.perform(MockMvcRequestBuilders.post(path)
                        .session(new Browser(mvc).signIn(OFFICE))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "xlsx");
        return new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()));
    }

    private static List<List<String>> rows(Sheet sheet) {
        DataFormatter shown = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        sheet.forEach(row -> rows.add(StreamSupport.stream(row.spliterator(), false)
                .map(shown::formatCellValue)
                .toList()));
        return rows;
    }

    private static List<String> row(Sheet sheet, String first) {
        return rows(sheet).stream()
                .filter(row -> row.get(0).equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Map<String, Object>>> until(String step) {
        return Walks.deeds("four-sync").stream()
                .takeWhile(deed -> !deed.containsKey(step))
                .toList();
    }

    @Test
    void allSheetsOfACycleStandInOneWorkbook() throws Exception {
        Browser browser = new Browser(mvc);
        try (Begun cycle = walker.begin("four-sync", until("proposeRewards"))) {
            String path = "/cycles/" + cycle.caseId() + "/scores";
            assertThat(browser.get(OFFICE, path).text()).contains(path + "/export");
            try (XSSFWorkbook book = taken(path + "/export")) {
                assertThat(book.getNumberOfSheets()).isEqualTo(5);
                assertThat(row(book.getSheet("各单位得分"), "综合机修车间党支部"))
                        .contains("已定分", "84.50", "89.00", "86.30", "良好", "88.10");
                Sheet sheet = book.getSheet("B07 综合机修车间党支部");
                assertThat(row(sheet, "P1")).contains("党建", "15", "90.00", "复评，郝一舟");
                assertThat(row(sheet, "P4")).contains("85.00", "复评，陶永康");
                assertThat(row(sheet, "支部综合分").toString())
                        .contains("86.30", "支部综合分＝0.6×84.50＋0.4×89.00＝86.30", "绩效系数", "良好");
                assertThat(row(sheet, "进展").toString()).contains("机具完好率", "95.5", "台账11月页");
                Cell score = sheet.getRow(1).getCell(4);
                assertThat(score.getCellType()).isEqualTo(CellType.NUMERIC);
                assertThat(score.getNumericCellValue()).isEqualTo(90);
            }
            assertThat(sql.queryForList(
                                    "SELECT body FROM audit_outbox WHERE body LIKE '%scores-exported%'", String.class)
                            .toString())
                    .contains("郝一舟");
            assertThat(browser.post(WORKER, path + "/export", Map.of()).status())
                    .isEqualTo(404);
            long cost = Statements.of(() -> browser.post(OFFICE, path + "/export", Map.of()))
                    .size();
            assertThat(cost).isLessThan(40);
        }
    }

    @Test
    void aSheetIsTakenAloneOnceItIsSettled() throws Exception {
        Browser browser = new Browser(mvc);
        List<Map<String, Map<String, Object>>> deeds = Walks.all().stream()
                .filter(walk -> walk.name().startsWith("what does not apply"))
                .findFirst()
                .orElseThrow()
                .steps()
                .stream()
                .filter(deed -> !deed.containsKey("refused") && !deed.containsKey("expect"))
                .toList();
        try (Begun sheet = walker.begin("score-sheet", deeds.subList(0, 6))) {
            String path = "/sheets/" + sheet.caseId() + "/export";
            assertThat(browser.post(OFFICE, path, Map.of()).status()).isEqualTo(404);
            sheet.go(deeds.subList(6, deeds.size()));
            assertThat(browser.get(OFFICE, "/sheets/" + sheet.caseId()).text()).contains(path);
            try (XSSFWorkbook book = taken(path)) {
                Sheet only = book.getSheetAt(0);
                assertThat(row(only, "P6")).contains("不适用", "本月没有诉求。");
                assertThat(row(only, "支部综合分").toString()).contains("85.43");
                assertThat(row(only, "加分")).containsExactly("加分", "防洪抢险先进", "8.00", "段通报");
                assertThat(row(only, "欠账")).containsExactly("欠账", "十一月党课没上");
                assertThat(rows(only).toString()).contains("虚报佐证 1 次：补签到表");
            }
            assertThat(browser.post(WORKER, path, Map.of()).status()).isEqualTo(404);
        }
    }
}
