package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages from the roll to the ballots, as somebody sees them who never held an election. */
@TongguiTest
class FirstElectionPagesTests extends ElectionUnderWay {

    private static final List<String> NAMES = List.of("常青峰", "陶永康", "骆长河", "苗立春", "温雅", "樊大勇");

    private String claimed(String step, String person, String who) {
        String page = page(step, person);
        browser.post(who, page + "/claim", browser.filled(who, page, Map.of()));
        return page;
    }

    private static Map<String, String> opinions(int of) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < of; i++) {
            typed.put("disciplineOpinions." + i + ".opinion", "agree");
            typed.put("disciplineOpinions." + i + ".words", "情况良好");
        }
        return typed;
    }

    @Test
    void aDepartmentHasALineForEachOfThemAndCanLeaveOutNone() {
        walkTo("reviewDiscipline");
        String page = claimed("reviewDiscipline", "P06", "yanshouzheng");
        assertThat(browser.get("yanshouzheng", page).text())
                .contains("disciplineOpinions.5.opinion", "得荐人数")
                .doesNotContain("disciplineOpinions.6.opinion")
                .contains(NAMES);

        Answer five = submit("yanshouzheng", page, opinions(5));

        assertThat(five.status()).isEqualTo(422);
        assertThat(five.text()).contains("f-disciplineOpinions-5-opinion-error");
        assertThat(at()).contains("reviewDiscipline");
        assertSeeOther(submit("yanshouzheng", page, opinions(6)));
        assertThat(at()).doesNotContain("reviewDiscipline");
    }

    @Test
    void theNamesReviewedStandInTheListThatGoesToTheSuperior() {
        walkTo("candidates");

        String page = browser.get(HOST, claimed("candidates", "P16", HOST)).text();
        for (int i = 0; i < NAMES.size(); i++) {
            assertThat(page).contains("candidateList." + i + ".office");
        }
        assertThat(page).contains("value=\"P24\" selected");
    }

    @Test
    void theRollIsReadWhereItIsPutUpAndAnObjectionComesToWhoChecksIt() {
        walkTo("rollConfirm");
        String confirmed = claimed("rollConfirm", "P04", "haoyizhou");
        send("haoyizhou", confirmed, "approve", consent("2026-11-13", confirmed));
        String page = claimed("rollNotice", "P18", ORGANISER);
        assertThat(browser.get(ORGANISER, page).text())
                .contains("曾庆余", "拟不计入，待表决", "谷丰年")
                .doesNotContain("卧床");

        assertSeeOther(submit(ORGANISER, page, Map.of("rollObjector", "翟文涛", "rollObjection", "有一人的关系已经转出")));

        assertThat(at()).containsExactly("roll");
        assertThat(browser.get(ORGANISER, page("roll", "P18")).text()).contains("翟文涛", "有一人的关系已经转出");
    }

    private Map<String, String> consent(String day, String page) {
        return browser.filled("haoyizhou", page, Map.of("superiorConsent", "agreed", "consentDay", day));
    }

    @Test
    void theDayOfTheConsentIsAskedForAndKept() {
        walkTo("rollConfirm");
        String page = claimed("rollConfirm", "P04", "haoyizhou");

        Answer without = send("haoyizhou", page, "approve", consent("", page));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("f-consentDay-error");

        assertSeeOther(send("haoyizhou", page, "approve", consent("2026-11-13", page)));
        assertThat(seen().values())
                .containsEntry("consentDay", LocalDate.of(2026, 11, 13).toString());
    }

    @Test
    void beforeTheSignInNobodyIsToldThatNobodyCame() {
        walkTo("roll");

        assertThat(browser.get(ORGANISER, page("roll", "P18")).text())
                .contains("正式党员 13 人，其中没有选举权 1 人，有选举权 12 人")
                .doesNotContain("签到 0 人", "0 人不计入");
    }

    @Test
    void ballotsThatDoNotCountAreGivenTheirReasons() {
        walkTo("collect");
        String page = page("collect", "P19");
        Map<String, String> papers = new HashMap<>(Map.of("returned", "１０ ", "valid", "9", "invalid", "1"));

        Answer without = submit(TELLER, page, papers);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("无效票 1 张，各种原因合计 0 张");

        papers.putAll(Map.of("invalidReasons.0.cause", "over", "invalidReasons.0.count", "1"));
        assertSeeOther(submit(TELLER, page, papers));
    }

    @Test
    void theWallShowsNoEmptyFiguresBeforeAnybodyCame() {
        walkTo("signIn");

        assertThat(browser.get("wenya", "/elections/" + id + "/screen").text())
                .contains("大会还没有开始签到清点")
                .doesNotContain("张发出", "监票人确认以前不公布结果");
    }

    @Test
    void onlyOneWhoWasElectedCallsTheFirstMeetingAndSomebodyMust() {
        walkTo("announce");
        String page = page("announce", "P16");
        Map<String, String> sealed =
                new HashMap<>(Map.of("announcedAt", "二月二十三日十七时十分", "bagNo", "YL-2027-01", "keeper", "P18"));

        for (String convener : List.of("", "P20")) {
            sealed.put("convener", convener);
            Answer refused = submit(HOST, page, sealed);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("在新当选的委员里选一名", "YL-2027-01");
        }
        sealed.put("convener", "P24");
        assertSeeOther(submit(HOST, page, sealed));
        assertThat(at()).containsExactly("firstMeeting");
        assertThat(browser.get("wenya", page("firstMeeting", "P24")).text())
                .contains("五分之四")
                .doesNotContain("应到 11 人，实到 10 人");
    }

    @Test
    void theCommitteeCountsItsOwnAndNobodyWhoIsNotCounted() {
        walkTo("divide");

        assertThat(browser.get(HOST, "/elections/" + id).text())
                .contains("应到 5 人，实到 5 人")
                .doesNotContain("人不计入", "人有选举权");
    }
}
