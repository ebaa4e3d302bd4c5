package cn.tonggui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.BrokenTimer;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of the system administrator: what failed with its place in the code, trying it again, what is stuck, the alarm. */
@TongguiTest
class OperationsPagesTests {

    private static final String KEEPER = "sysadmin";
    private static final String SECRET = "不给管理员看的内容";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private Watch watch;

    @Autowired
    private OperationsMapper rows;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private Browser browser;
    private BrokenTimer timer;
    private String number;
    private String instance;

    @BeforeEach
    void aCaseWhoseTimerFails() {
        browser = new Browser(mvc);
        timer = new BrokenTimer(SECRET, walker, jobs, sql, transaction);
        number = timer.number();
        instance = timer.instance();
    }

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    @Test
    void aFailedJobIsShownWithItsPlaceInTheCodeAndNothingOfTheCase() {
        timer.fail();
        String page = page();
        Answer detail = browser.get(KEEPER, detail(page));

        assertThat(page).contains(number, "等待自动重试").doesNotContain(SECRET);
        assertThat(detail.text())
                .contains(number, "cn.tonggui.workflow.CaseTurns.of(CaseTurns.java:", "逾期")
                .doesNotContain(SECRET, "has no case", instance, timer.job());
        timer.run();
        assertNothingFailed();
    }

    @Test
    void aRetryWantsAReasonAndKeepsWhatWasTyped() {
        timer.fail();
        String detail = detail(page());

        Answer empty = browser.post(KEEPER, detail + "/retry", form(detail, "   "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("写一句原因，重试会记下来。");
        Answer atMost = browser.post(KEEPER, detail + "/retry", form(detail, "长".repeat(501)));
        assertThat(atMost.status()).isEqualTo(422);
        assertThat(atMost.text()).contains("原因最多 500 字。", "长".repeat(501));
        assertThat(browser.post(KEEPER, detail + "/retry", form(detail, "长".repeat(500)))
                        .status())
                .isEqualTo(303);
        timer.run();
        assertNothingFailed();
    }

    @Test
    void aRetryIsDoneOnceToldAndRunsTheJob() {
        timer.fail();
        String detail = detail(page());
        Map<String, String> form = form(detail, "数据库恢复了");

        Answer first = browser.post(KEEPER, detail + "/retry", form);
        Answer again = browser.post(KEEPER, detail + "/retry", form);
        Map<String, String> other = new HashMap<>(form);
        other.put("_token", PublicId.next());
        Answer late = browser.post(KEEPER, detail + "/retry", other);

        assertThat(first.location()).isEqualTo("/operations");
        assertThat(again.location()).isEqualTo("/operations");
        assertThat(late.status()).isEqualTo(409);
        assertThat(page()).contains("数据库恢复了", "系统管理员", number);
        assertThat(rows.lastRetries(10))
                .filteredOn(one -> one.caseNumber().equals(number))
                .hasSize(1);
        timer.run();
        assertNothingFailed();
        assertThat(browser.get(KEEPER, detail).status()).isEqualTo(404);
        assertThat(browser.post(KEEPER, detail + "/retry", other).status()).isEqualTo(404);
    }

    @Test
    void badNumbersAreRefusedAndNotFailures() {
        timer.fail();
        String detail = detail(page());
        for (String revision : new String[] {"x", "99999999999", "-1", ""}) {
            Map<String, String> form = form(detail, "再试");
            form.put("_revision", revision);
            assertThat(browser.post(KEEPER, detail + "/retry", form).status())
                    .as(revision)
                    .isBetween(400, 499);
        }
        timer.run();
        assertNothingFailed();
    }

    @Test
    void nobodyElseSeesOrRetriesIt() {
        timer.fail();
        String detail = detail(page());
        Map<String, String> form = form(detail, "我来试试");

        for (String who : new String[] {"secadmin", "auditadmin", "auditor", "qinshouxin", "haoyizhou"}) {
            assertThat(browser.get(who, "/operations").status()).as(who).isEqualTo(404);
            assertThat(browser.get(who, detail).status()).as(who).isEqualTo(404);
            assertThat(browser.post(who, detail + "/retry", form).status())
                    .as(who)
                    .isIn(403, 404);
            assertThat(browser.get(who, "/home").text()).as(who).doesNotContain("运行维护");
        }
        assertThat(browser.get(KEEPER, "/home").text()).contains("href=\"/operations\"");
        timer.run();
        assertNothingFailed();
    }

    @Test
    void whatTheNightFindsIsTheAlarmUntilTheNextLook() {
        int before = watch.alarm();
        clock.plus(Duration.ofDays(20));
        transaction.executeWithoutResult(
                begun -> sql.update("UPDATE ACT_RU_TASK SET ASSIGNEE_ = 'P-gone' WHERE PROC_INST_ID_ = ?", instance));
        watch.atNight();
        watch.atNight();

        assertThat(watch.alarm()).isGreaterThan(before);
        assertThat(browser.get(KEEPER, "/operations/alarm").text()).contains(">" + watch.alarm() + "</span>");
        assertThat(page()).contains(number, "有待办，没有能办的人", "夜间").doesNotContain(SECRET);
        assertThat(sql.queryForList(
                        "SELECT body FROM " + ToldEvents.ALL + " WHERE body LIKE '%stuck-cases-found%'", String.class))
                .filteredOn(fact -> fact.contains(number))
                .hasSize(1);

        clock.plus(Duration.ofMinutes(1));
        transaction.executeWithoutResult(
                begun -> sql.update("UPDATE ACT_RU_TASK SET ASSIGNEE_ = NULL WHERE PROC_INST_ID_ = ?", instance));
        assertThat(browser.post(KEEPER, "/operations/check", Map.of()).status()).isEqualTo(303);
        assertThat(rows.lastCheck().checkedBy()).isEqualTo("系统管理员");
        assertThat(watch.alarm()).isEqualTo(before);
        transaction.executeWithoutResult(begun -> sql.update("DELETE FROM ops_check"));
    }

    @Test
    void thePageCostsTheSameHoweverMuchFailed() {
        page();
        int few = cost();
        timer.fail();
        int some = cost();
        timer.run();
        assertNothingFailed();

        assertThat(some).isEqualTo(few).isLessThanOrEqualTo(25);
    }

    private int cost() {
        return Statements.of(() -> browser.get(KEEPER, "/operations")).size();
    }

    private String page() {
        Answer page = browser.get(KEEPER, "/operations");
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }

    /** The address behind the row of this case. */
    private String detail(String page) {
        Matcher row = Pattern.compile(Pattern.quote(number) + ".*?href=\"(/operations/jobs/[^\"]+)\"", Pattern.DOTALL)
                .matcher(page.substring(page.indexOf("id=\"jobs\"")));
        assertThat(row.find()).isTrue();
        return row.group(1);
    }

    private Map<String, String> form(String detail, String reason) {
        return browser.filled(KEEPER, detail, Map.of("reason", reason));
    }

    private void assertNothingFailed() {
        String page = page();
        assertThat(page.substring(page.indexOf("id=\"jobs\""))).doesNotContain(">" + number + "</td>");
    }
}
