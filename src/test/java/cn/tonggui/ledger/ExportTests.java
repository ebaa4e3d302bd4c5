package cn.tonggui.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.CountingTest;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.Walker;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What leaves a register as a workbook, who may take it, and what is kept of that. */
@CountingTest
class ExportTests {

    private static final String REGISTER = "/registers/practical-matter";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private ManyCases many;

    @Autowired
    private JdbcTemplate sql;

    private Browser browser;
    private String mark;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
        mark = "出" + System.nanoTime();
    }

    @AfterEach
    void forgetTheSeed() {
        many.forget();
    }

    private String matter(String subject) {
        return walker.open("practical-matter", "P40", Map.of("subject", mark + subject, "request", "微波炉只有一台。"));
    }

    private Answer export(String who, Map<String, String> with) {
        Map<String, String> form = new HashMap<>(Map.of("f.subject", mark, "all", "1"));
        form.putAll(with);
        return browser.post(who, REGISTER + "/export", form);
    }

    private XSSFWorkbook fetched(String who, Answer begun) throws Exception {
        assertThat(begun.status()).isEqualTo(303);
        for (int i = 0;
                i < 600 && !browser.get(who, begun.location()).text().contains(begun.location() + "/file");
                i++) {
            Thread.sleep(100);
        }
        MockHttpServletResponse file = mvc.perform(
                        get(begun.location() + "/file").session(browser.signIn(who)))
                .andReturn()
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(".xlsx");
        return new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()));
    }

    @Test
    void theWorkbookHoldsTheShownColumnsAsText() throws Exception {
        matter("甲");
        matter("=1+1");
        try (XSSFWorkbook book = fetched("qinshouxin", export("qinshouxin", Map.of("sort", "-subject")))) {
            Row titles = book.getSheetAt(0).getRow(0);
            assertThat(titles)
                    .extracting(Cell::getStringCellValue)
                    .startsWith("编号", "标题", "类别")
                    .endsWith("状态");
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            List<String> subjects = List.of(
                    book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue(),
                    book.getSheetAt(0).getRow(2).getCell(1).getStringCellValue());
            assertThat(subjects).containsExactly(mark + "甲", mark + "=1+1");
            book.getSheetAt(0)
                    .forEach(row ->
                            row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK)));
        }
        assertThat(sql.queryForList(
                        "SELECT body FROM " + ToldEvents.ALL + " WHERE body LIKE '%register-exported%'", String.class))
                .anyMatch(body -> body.contains("\"actor\":\"P34\"") && body.contains("\"rows\":2"));
    }

    @Test
    void tenThousandRowsComeInBatchesAndOneReasonIsAsked() throws Exception {
        many.copy(matter("甲"), 10_000);
        Answer unreasoned = export("qinshouxin", Map.of());
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.text()).contains("写明导出用途", "999+");

        try (XSSFWorkbook book = fetched("qinshouxin", export("qinshouxin", Map.of("reason", "季度检查")))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(10_001);
        }
    }

    @Test
    void aPageCostsTheSameWithOneCaseAndWithThreeThousand() {
        String id = matter("甲");
        String page = REGISTER + "?f.subject=" + mark + "&sort=-deadline";
        browser.get("qinshouxin", page);
        int few = Statements.of(() -> browser.get("qinshouxin", page)).size();
        many.copy(id, 3_000);
        List<Statements.Sent> crowded = Statements.of(() -> browser.get("qinshouxin", page));

        assertThat(crowded).hasSizeLessThanOrEqualTo(few).hasSizeLessThanOrEqualTo(16);
        assertThat(crowded)
                .allSatisfy(sent -> assertThat(sent.rows()).as(sent.sql()).isLessThanOrEqualTo(60 * 8));
        assertThat(browser.get("qinshouxin", page).text()).contains("下一页", "999+");
        assertThat(browser.get("qinshouxin", page + "&page=2").text()).contains("上一页", "第 2 页");
    }

    @Test
    void onlyWhoBeganAnExportFetchesItAndTheAuditorNone() {
        matter("甲");
        Answer begun = export("qinshouxin", Map.of());

        assertThat(browser.get("luguodong", begun.location()).status()).isEqualTo(404);
        assertThat(browser.get("luguodong", begun.location() + "/file").status())
                .isEqualTo(404);
        assertThat(browser.get("auditor", begun.location()).status()).isEqualTo(404);
        assertThat(export("auditor", Map.of()).status()).isEqualTo(403);
        assertThat(browser.get("auditor", REGISTER + "?f.subject=" + mark).text())
                .doesNotContain("/export\"");
        assertThat(export("qiaoyun", Map.of()).status()).isEqualTo(422);
    }
}
