package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** What the pages of a meeting show and keep back, by the figures that are kept of it. */
@TongguiTest
class DayPagesTests {

    private static final String SECRETARY = "qinshouxin";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private DayPages pages;

    @Autowired
    private ResultPages results;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private Browser browser;
    private String id;
    private MeetingFigures figures;

    @BeforeEach
    void aMeetingOfB04() {
        browser = new Browser(mvc);
        id = walker.open("practical-matter", "P40", Map.of("subject", "选举日", "request", "x", "place", "y"));
        figures = new MeetingFigures(id, sql, transaction);
    }

    @Test
    void whoeverMayNotReadTheCaseFindsNothing() {
        assertThat(browser.get("gujianmin", "/elections/" + id).status()).isEqualTo(404);
        assertThat(browser.get("gujianmin", "/elections/" + id + "/live").status())
                .isEqualTo(404);
        assertThat(browser.get("gujianmin", "/elections/" + id + "/result").status())
                .isEqualTo(404);
    }

    @Test
    void theResultOfAnElectionFoundVoidSaysSo() {
        figures.confirmed();
        assertThat(browser.get("mobeichen", "/elections/" + id + "/result").text())
                .contains("选举有效。", "当选名单")
                .doesNotContain("选举无效", "原当选名单");
        figures.annulled();
        assertThat(browser.get("mobeichen", "/elections/" + id + "/result").text())
                .contains("选举无效", "支部重新选举", "原计票结果", "陶永康")
                .doesNotContain("选举有效。");
    }

    @Test
    void whoSitsInTheMeetingLooksOnAndReadsNothingElseOfTheCase() {
        assertThat(browser.get("mobeichen", "/cases/" + id).status()).isEqualTo(404);
        assertThat(browser.get("mobeichen", "/elections/" + id).text())
                .contains("支部受理", "在 一工区党支部书记 手里")
                .doesNotContain("去办理", "/cases/" + id, "/tasks/");
        figures.confirmed();
        assertThat(browser.get("mobeichen", "/elections/" + id + "/result").text())
                .contains("您看到的是结果")
                .doesNotContain("逐步核算", "/cases/" + id);
    }

    @Test
    void aCaseThatIsNoElectionIsNone() {
        String other = walker.open("practical-matter", "P40", Map.of("subject", "别的事", "request", "x"));

        assertThat(browser.get(SECRETARY, "/elections/" + other).status()).isEqualTo(404);
    }

    @Test
    void beforeTheMeetingThePageSaysWhereTheCaseIs() {
        assertThat(browser.get(SECRETARY, "/elections/" + id).text())
                .contains("大会还没有开始", "支部受理", "还没有签到清点", "监票人确认以前不公布", "every 3s");
    }

    @Test
    void theQuorumIsToldInWordsAtNineAndMissedAtEight() {
        figures.present(8);
        assertThat(day().quorum().met()).isFalse();
        assertThat(day().quorum().words()).isEqualTo("应到 11 人，实到 8 人，8×5=40 ＜ 11×4=44，未达到五分之四，不能开会（R-E07）");
        figures.present(9);
        assertThat(day().quorum().met()).isTrue();
        assertThat(day().quorum().least()).isEqualTo(9);
        assertThat(day().quorum().words()).isEqualTo("应到 11 人，实到 9 人，9×5=45 ≥ 11×4=44，达到五分之四，可以开会（R-E07）");
        figures.present(10);
        assertThat(day().quorum().met()).isTrue();
    }

    @Test
    void whereFourFifthsMustBeExceededOneMoreIsNeeded() {
        figures.present(20, 16);
        assertThat(day().quorum().least()).isEqualTo(16);
        assertThat(day().quorum().met()).isTrue();
        figures.locked("quorum.mode", "GT");
        assertThat(day().quorum().least()).isEqualTo(17);
        assertThat(day().quorum().met()).isFalse();
    }

    @Test
    void nothingOfASheetLeavesBeforeTheScrutineersConfirmedIt() {
        figures.present(10);
        figures.round(1, "committee", null);
        figures.line(1, 1, "陶永康", 10);

        for (String page : new String[] {"", "/live", "/screen", "/screen/live", "/result"}) {
            assertThat(browser.get(SECRETARY, "/elections/" + id + page).text())
                    .as(page)
                    .doesNotContain("陶永康", "同票");
        }
        assertThat(day().round().outcome()).isEmpty();
        assertThat(results.results(id, people.viewer("P34")).rounds()).isEmpty();
    }

    @Test
    void confirmedItIsReadByTheCommitteeAndAboveAndTheResultByAllOthers() {
        figures.confirmed();

        assertThat(browser.get(SECRETARY, "/elections/" + id + "/result").text())
                .contains("竖线为半数，须 6 票", "逐步核算", "温雅 6 票，6×2=12 ＞ 11，过半数", "R-E18");
        assertThat(results.results(id, people.viewer("P32")).sheets()).isTrue();
        assertThat(results.results(id, people.viewer("P04")).sheets()).isTrue();
        assertThat(results.results(id, people.viewer("P06")).sheets()).isTrue();
        Answer worker = browser.get("laixiaojun", "/elections/" + id + "/result");
        assertThat(worker.text()).contains("陶永康", "您看到的是结果").doesNotContain("逐步核算", "不赞成", "无效票");
    }

    @Test
    void theElectedStandInTheOrderOfStrokesAndTheLatestRoundFirst() {
        figures.confirmed();
        figures.round(2, "tie", "2027-02-23 15:20:00");
        figures.line(2, 1, "温雅", 6);
        figures.line(2, 2, "樊大勇", 4);

        Results page = results.results(id, people.viewer("P34"));
        assertThat(page.elected()).containsExactly("苗立春", "骆长河", "陶永康", "常青峰", "温雅");
        assertThat(page.rounds()).extracting(Results.Sheet::outcome).containsExactly("elected", "tie");
        assertThat(page.rounds().get(1).tied()).containsExactly("温雅", "樊大勇");
        assertThat(page.rounds().get(0).majority()).isFalse();
    }

    @Test
    void halfIsTakenOfThoseDueUnlessTheMethodSaysPresent() {
        figures.confirmed();
        assertThat(results.results(id, people.viewer("P34")).rounds().get(0).base())
                .isEqualTo(11);
        figures.locked("win.base", "PRESENT_ELIGIBLE");
        assertThat(results.results(id, people.viewer("P34")).rounds().get(0).base())
                .isEqualTo(10);
    }

    @Test
    void anUnchangedPageIsNotSentAgainAndTheEndStopsTheQuestions() throws Exception {
        String live = "/elections/" + id + "/live";
        String tag = day().tag();
        var session = browser.signIn(SECRETARY);
        assertThat(status(session, live, '"' + tag + '"')).isEqualTo(304);
        assertThat(status(session, live, "\"other\"")).isEqualTo(200);
        figures.present(10);
        assertThat(status(session, live, '"' + tag + '"')).isEqualTo(286);
        assertThat(browser.get(SECRETARY, live).text()).doesNotContain("every 3s");
    }

    @Test
    void thePagesCostTheSameForOneRoundAndForMany() {
        figures.confirmed();
        var viewer = people.viewer("P34");
        results.results(id, viewer);
        pages.day(id, viewer);
        int before = Statements.of(() -> results.results(id, viewer)).size();
        int day = Statements.of(() -> pages.day(id, viewer)).size();
        for (int no = 2; no < 6; no++) {
            figures.round(no, "tie", "2027-02-23 15:20:00");
            figures.line(no, 1, "温雅", 5);
            figures.line(no, 2, "樊大勇", 5);
        }
        assertThat(Statements.of(() -> results.results(id, viewer))).hasSize(before);
        assertThat(Statements.of(() -> pages.day(id, viewer))).hasSize(day);
    }

    private int status(org.springframework.mock.web.MockHttpSession session, String address, String tag)
            throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).session(session).header("If-None-Match", tag))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Day day() {
        return pages.day(id, people.viewer("P34"));
    }
}
