package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** What the screen of a meeting shows and keeps back, by what is kept of it. */
@TongguiTest
class ScreenPagesTests {

    private static final String SECRETARY = "qinshouxin";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private ScreenPages pages;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private Browser browser;
    private String id;
    private KeptMeeting kept;

    @BeforeEach
    void aMeetingOfB04() {
        browser = new Browser(mvc);
        id = walker.open("practical-matter", "P40", Map.of("subject", "例会", "request", "x"));
        kept = new KeptMeeting(id, sql, transaction);
    }

    @AfterEach
    void leaveNothing() {
        kept.leave();
    }

    private Screen screen() {
        return pages.screen(id, null, people.viewer("P34"));
    }

    @Test
    void whoeverMayNotReadTheCaseFindsNothing() {
        for (String page : new String[] {"", "/live", "/screen", "/screen/live", "/invite.ics"}) {
            assertThat(browser.get("gujianmin", "/meetings/" + id + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void aCaseThatIsNoMeetingIsNone() {
        String other = walker.open("practical-matter", "P40", Map.of("subject", "别的事", "request", "x"));

        assertThat(browser.get(SECRETARY, "/meetings/" + other).status()).isEqualTo(404);
    }

    @Test
    void beforeTheMeetingThePageSaysWhenItIs() {
        assertThat(browser.get(SECRETARY, "/meetings/" + id).text())
                .contains("会议还没有开始", "11月25日", "09:00", "还没有签到", "议题还没有汇总", "every 3s", "高振海", "列席人员可以发言");
    }

    @Test
    void theQuorumCountsMembersAloneAtOneAndTwoAndThree() {
        kept.came("P34", "P08");
        assertThat(screen().quorum().met()).isFalse();
        kept.came("P34", "P35", "P08");
        assertThat(screen().quorum().met()).isTrue();
        assertThat(screen().quorum().least()).isEqualTo(2);
        kept.came("P34", "P35", "P36");
        assertThat(screen().quorum().met()).isTrue();
    }

    @Test
    void whileAVoteRunsNobodyLearnsHowAnybodyVoted() {
        kept.came("P34", "P35", "P36");
        kept.state("HELD");
        String item = kept.item(1, "道岔密贴不良");
        kept.way(item, "devices");
        kept.vote(item, "P36", "no");
        kept.vote(item, "P35", "yes");

        Screen.Ballot ballot = screen().shown().ballot();
        assertThat(ballot.running()).isTrue();
        assertThat(ballot.cast()).isEqualTo(2);
        assertThat(ballot.yes()).isNull();
        assertThat(ballot.faces()).extracting(Screen.Face::choice).containsOnly("");
        for (String page : new String[] {"", "/live", "/screen", "/screen/live"}) {
            assertThat(browser.get(SECRETARY, "/meetings/" + id + page).text())
                    .as(page)
                    .contains("人已表决", "全部表决以前不公布票数")
                    .doesNotContain("反对", "弃权", "通过");
        }
    }

    @Test
    void anOpenVoteIsOpenOnceItIsCounted() {
        kept.came("P34", "P35", "P36");
        String item = kept.item(1, "道岔密贴不良");
        kept.way(item, "devices");
        kept.vote(item, "P34", "yes");
        kept.vote(item, "P35", "yes");
        kept.vote(item, "P36", "no");
        kept.counted(item, 2, 1, 0, true);

        assertThat(screen().shown().ballot().faces())
                .extracting(Screen.Face::choice)
                .containsExactly("yes", "yes", "no");
        assertThat(browser.get(SECRETARY, "/meetings/" + id).text()).contains("2×2=4 ＞ 应到 3 人，通过（R-M02）");
        assertThat(browser.get(SECRETARY, "/meetings/" + id + "/screen").text()).contains("通过", "反对");
    }

    @Test
    void ofASecretVoteThereAreTotalsAlone() {
        kept.came("P34", "P35", "P36");
        String item = kept.item(1, "道岔密贴不良");
        kept.way(item, "secret");
        assertThat(screen().shown().ballot().running()).isTrue();
        kept.counted(item, 1, 2, 0, false);

        Screen.Ballot ballot = screen().shown().ballot();
        assertThat(ballot.faces()).isEmpty();
        assertThat(ballot.no()).isEqualTo(2);
        assertThat(browser.get(SECRETARY, "/meetings/" + id).text()).contains("无记名投票", "不通过");
    }

    @Test
    void anUnchangedPageIsNotSentAgainAndAnEndedMeetingIsAskedNoMore() throws Exception {
        MockHttpServletResponse first = live("");
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(live(first.getHeader("ETag")).getStatus()).isEqualTo(304);
        kept.came("P34", "P35");
        assertThat(live(first.getHeader("ETag")).getStatus()).isEqualTo(200);
        kept.signed("记录");
        MockHttpServletResponse last = live("");
        assertThat(last.getStatus()).isEqualTo(286);
        assertThat(last.getContentAsString()).doesNotContain("every 3s");
    }

    private MockHttpServletResponse live(String tag) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/meetings/" + id + "/live")
                        .header("If-None-Match", tag)
                        .with(user(SECRETARY)))
                .andReturn()
                .getResponse();
    }

    @Test
    void tenMattersOfSevenMembersWithFortyOpinionsCostNoMoreStatements() {
        kept.came("P34", "P35", "P36");
        kept.opinion(kept.item(1, "第一题"), "P34", 1, "同意");
        pages.screen(id, null, people.viewer("P34"));
        int few = Statements.of(this::screen).size();
        for (int place = 37; place <= 40; place++) {
            kept.sits("P" + place, "MEMBER", place);
        }
        for (int no = 2; no <= 10; no++) {
            String item = kept.item(no, "第 " + no + " 题");
            for (int place = 34; place <= (no > 6 ? 37 : 38); place++) {
                kept.opinion(item, "P" + place, place, "同意");
            }
            kept.way(item, "devices");
            kept.vote(item, "P35", "yes");
        }

        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM meet_opinion WHERE item LIKE ?",
                        Integer.class,
                        id.substring(0, 18) + "%"))
                .isGreaterThanOrEqualTo(40);
        assertThat(Statements.of(this::screen)).hasSize(few);
        assertThat(screen().items()).hasSize(10);
        assertThat(screen().seats()).filteredOn(Screen.Seat::member).hasSize(7);
    }

    @Test
    void signedMinutesAreAddedToAndNeverWrittenOver() {
        String words = "第二题汇报人应为孟凡石。";
        assertThat(add(SECRETARY, words)).isEqualTo(403);
        kept.signed("会议记录正文");

        assertThat(add(SECRETARY, "")).isEqualTo(422);
        assertThat(add(SECRETARY, "长".repeat(2001))).isEqualTo(422);
        assertThat(add("laixiaojun", words)).isEqualTo(403);
        assertThat(add(SECRETARY, words)).isEqualTo(303);
        assertThat(add(SECRETARY, "长".repeat(2000))).isEqualTo(303);
        assertThat(browser.get(SECRETARY, "/meetings/" + id).text()).contains("会议记录正文", "补充 1", words, "补充 2", "秦守信");
        assertThat(browser.get(SECRETARY, "/cases/" + id).text()).contains("补充会议记录");
        assertThat(sql.queryForObject("SELECT minutes FROM meet_meeting WHERE case_id = ?", String.class, id))
                .isEqualTo("会议记录正文");
    }

    private int add(String who, String words) {
        return browser.post(who, "/meetings/" + id + "/additions", Map.of("_token", PublicId.next(), "words", words))
                .status();
    }

    @Test
    void aVoteThatIsNoneIsRefused() {
        assertThat(browser.post(
                                SECRETARY,
                                "/meetings/" + id + "/vote",
                                Map.of("_token", PublicId.next(), "task", PublicId.next(), "choice", "yes"))
                        .status())
                .isEqualTo(404);
        assertThat(browser.post(SECRETARY, "/meetings/" + id + "/vote", Map.of("choice", "yes"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theCalendarGetsTheMeeting() {
        String file = browser.get(SECRETARY, "/meetings/" + id + "/invite.ics").text();

        assertThat(file)
                .contains("DTSTART;TZID=Asia/Shanghai:20261125T090000", "DTEND;TZID=Asia/Shanghai:20261125T100000")
                .contains("SUMMARY:十一月例会", "LOCATION:工区会议室");
    }
}
