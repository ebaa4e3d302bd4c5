package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The pages about the log: what they refuse and where, what they show, and to whom. */
@TongguiTest
@Tag("http")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogPagesTests {

    private static final int PATIENCE = 300;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private LogCheckup checkup;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private JdbcTemplate sql;

    private Browser browser;
    private Begun walked;

    @BeforeAll
    void aCase() {
        browser = new Browser(mvc);
        walked =
                walker.begin("practical-matter", Walks.deeds("practical-matter").subList(0, 2));
        sequencer.publish();
    }

    @AfterAll
    void leave() {
        walked.close();
    }

    private Answer ask(Map<String, String> with) {
        Map<String, String> form = new HashMap<>(
                Map.of("_token", PublicId.next(), "from", "2026-11-01", "to", "2026-11-22", "reason", "专项审计"));
        form.putAll(with);
        return browser.post("auditor", "/log/exports", form);
    }

    @ParameterizedTest
    @CsvSource({
        "reason, '  ', 写明导出用来做什么，会记入日志。",
        "from, '', 请选日期。",
        "from, 22/11/2026, 日期写成 2026-11-22。",
        "from, 2026-11-23, 不能晚于今天。",
        "to, 2026-11-23, 不能晚于今天。",
        "to, 2026-10-31, 不能早于开始那天。",
        "from, 0001-01-01, 不能晚于今天。"
    })
    void refusesAtTheFieldAndKeepsWhatWasTyped(String field, String typed, String words) {
        long before = exports();
        Answer refused = ask(Map.of(field, typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(words, "value=\"" + typed + "\"").contains("aria-invalid=\"true\"");
        assertThat(exports()).isEqualTo(before);
    }

    @Test
    void takesAReasonOfTwoHundredCharactersAndNoLongerOne() {
        assertThat(ask(Map.of("reason", "因".repeat(201))).text()).contains("用途最多 200 字");
        assertThat(ask(Map.of("reason", "因\u0007由")).text()).contains("用途里有不能用的字符");
        Answer begun = ask(Map.of("reason", "因".repeat(200)));
        assertThat(begun.status()).isEqualTo(303);
        awaits(begun.location());
    }

    @Test
    void takesTheSamePageOnce() {
        String token = PublicId.next();
        Answer first = ask(Map.of("_token", token, "reason", "只要一份"));
        awaits(first.location());

        assertThat(ask(Map.of("_token", token, "reason", "只要一份")).text()).contains("这次导出已经提交过");
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM audit_export WHERE reason = '只要一份'", Long.class))
                .isEqualTo(1);
        assertThat(browser.get("haoyizhou", first.location()).status()).isEqualTo(404);
    }

    private void awaits(String watch) {
        for (int i = 0; i < PATIENCE && browser.get("auditor", watch).text().contains("正在签名和打包"); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(browser.get("auditor", watch).text()).contains("已导出");
    }

    private long exports() {
        return sql.queryForObject("SELECT COUNT(*) FROM audit_export", Long.class);
    }

    @Test
    void tellsWhatTheNightFound() {
        LogChecked found = checkup.run();

        String page = browser.get("auditor", "/log").text();
        assertThat(page).contains("全库复核 " + found.size() + " 条").doesNotContain("还没有做过全库复核");
        assertThat(page.contains("逐条与签名时一致")).isEqualTo(found.sound());
    }

    @Test
    void letsReadersSeeTheRecordAndDepartmentsTakeIt() {
        String record = "/log/cases/" + walked.caseId();

        assertThat(browser.get("laixiaojun", record).text())
                .contains("记录已核对，未被改动", "在检查点内")
                .doesNotContain("导出这件事的核验包");
        assertThat(browser.get("yanshouzheng", record).text()).contains("导出这件事的核验包");
        assertThat(browser.get("laixiaojun", "/cases/" + walked.caseId()).text())
                .contains("记录已核对，未被改动", record, "/log/how");
    }
}
