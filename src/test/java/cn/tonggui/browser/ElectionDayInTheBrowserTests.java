package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The election of B03 (domain 7.3), everybody with a device of their own: the meeting of all members with its tie and the
 * second vote, then the first of the new committee and what its offices change.
 */
@BrowserTest
class ElectionDayInTheBrowserTests {

    private static final String PROCESS = "branch-election";
    private static final LocalDateTime MEETING = LocalDateTime.of(2027, 2, 23, 14, 30);
    private static final List<String> ABSENT = List.of("曾庆余", "谷丰年", "路小川");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private TestClock clock;

    private Begun election;
    private Meeting meeting;

    /** Walks to the step, and it is the day of the meeting. */
    private void comesTo(String step) {
        election = walker.begin(
                PROCESS,
                Walks.deeds(PROCESS).stream()
                        .takeWhile(deed -> !deed.containsKey(step))
                        .toList());
        meeting = new Meeting(visitors, election.caseId());
        clock.turnTo(MEETING);
    }

    @AfterEach
    void backToThePresent() {
        try {
            election.close();
        } finally {
            clock.turnBack();
        }
    }

    @Test
    void theMembersVoteAndVoteAgainOnATie() {
        comesTo("signIn");
        Visitor organiser = meeting.arrives("miaolichun");
        Visitor host = meeting.arrives("taoyongkang");
        List<Visitor> tellers = List.of(meeting.arrives("jiangyufen"), meeting.arrives("peixiaohu"));
        List<Visitor> scrutineers = List.of(meeting.arrives("hantiemin"), meeting.arrives("zhaiwentao"));
        Visitor wall = meeting.arrives("wenya").open(day() + "/screen");

        meeting.take(organiser);
        meeting.sees(organiser, ABSENT);
        organiser.tick("是");
        organiser.fill("同意不计入的票", "10");
        organiser.fill("不同意的票", "0");
        organiser.fill("弃权的票", "0");
        meeting.send(organiser, "提交");
        assertThat(wall.at("#live")).containsText("达到五分之四，可以开会");

        meeting.take(host);
        for (String what : List.of("工作报告", "选举办法", "候选人名单", "监票人")) {
            host.fill(what + "赞成", "10");
            host.fill(what + "反对", "0");
            host.fill(what + "弃权", "0");
        }
        host.tick("已介绍，询问都已答复");
        meeting.send(host, "提交");

        meeting.votes(tellers, scrutineers, 10, 6, Map.of("陶永康", 10, "常青峰", 9, "骆长河", 9, "苗立春", 8, "温雅", 6, "樊大勇", 6));
        assertThat(wall.at("#live")).containsText("第 2 次投票：同票的再次投票，应选 1 名");
        assertThat(host.open(day() + "/result").at("main")).containsText("票数相同：温雅、樊大勇");

        meeting.take(host);
        meeting.send(host, "提交");
        meeting.votes(tellers, scrutineers, 10, 6, Map.of("温雅", 6, "樊大勇", 4));
        assertThat(wall.open(day() + "/result").at("main"))
                .containsText(Pattern.compile("苗立春\\s*骆长河\\s*陶永康\\s*常青峰\\s*温　雅"));

        meeting.take(host);
        host.fill("宣布时间", "二月二十三日十七时十分");
        host.fill("封条号", "YL-2027-01");
        host.pick("保管人", "苗立春", "苗立春");
        host.pick("第一次支委会召集人", "常青峰", "常青峰");
        meeting.send(host, "提交");
        assertThat(election().current()).extracting(CaseView.Current::step).containsExactly("firstMeeting");
    }

    @Test
    void theNewCommitteeTakesItsOfficesAndTheTasksOfTheOld() {
        comesTo("firstMeeting");
        String mark = "宣" + System.nanoTime();
        Visitor old = meeting.arrives("jiangyufen");
        Visitor young = meeting.arrives("wenya");
        walker.open("trial-duty", "P16", Map.of("subject", mark + "先派的"));
        awaits(old, mark, 1);
        awaits(young, mark, 0);

        Visitor convener = meeting.arrives("changqingfeng");
        meeting.take(convener);
        convener.fill("会议日期", "2027-02-23");
        for (String there : List.of("常青峰", "陶永康", "骆长河", "苗立春", "温雅")) {
            convener.pick("到会委员", there, there);
        }
        meeting.assigns(
                convener, "officeCandidates", List.of(Map.entry("陶永康", "secretary"), Map.entry("常青峰", "deputy")));
        convener.pick("计票人", "骆长河", "骆长河");
        convener.pick("计票人", "温雅", "温雅");
        convener.pick("发票清点人", "骆长河", "骆长河");
        convener.pick("监票人", "苗立春", "苗立春");
        meeting.send(convener, "提交");

        List<Visitor> tellers = List.of(meeting.arrives("luochanghe"), young);
        List<Visitor> scrutineers = List.of(meeting.arrives("miaolichun"));
        meeting.votes(tellers, scrutineers, 5, 0, Map.of("陶永康", 5));
        meeting.votes(tellers, scrutineers, 5, 0, Map.of("常青峰", 4));

        open(convener, "divide", "P15");
        meeting.assigns(
                convener,
                "divisions",
                List.of(
                        Map.entry("苗立春", "organiser"),
                        Map.entry("温雅", "publicist"),
                        Map.entry("骆长河", "discipline-member")));
        meeting.send(convener, "提交");

        awaits(old, mark, 1);
        awaits(young, mark, 0);
        approved();
        assertThat(young.open("/organisation/B03").at("main")).containsText("2027年2月23日—2030年2月22日");
        assertThat(young.at("#committee tr:has-text('温雅'):has-text('宣传委员')")).hasCount(1);
        assertThat(young.at("#committee tr:has-text('姜玉芬')")).hasCount(0);
        walker.open("trial-duty", "P16", Map.of("subject", mark + "后派的"));
        awaits(old, mark, 0);
        awaits(young, mark, 2);

        election.go(Walks.deeds(PROCESS).stream()
                .dropWhile(deed -> !deed.containsKey("archive"))
                .toList());
        assertThat(election().state()).isEqualTo(CaseState.CLOSED);
    }

    /** The report, the look at it, and the reply. */
    private void approved() {
        clock.turnTo(LocalDate.of(2027, 2, 25).atTime(9, 0));
        Visitor secretary = meeting.arrives("taoyongkang");
        open(secretary, "report", "P16");
        secretary.fill("报告说明", "委员报备案，书记、副书记报批准。");
        meeting.send(secretary, "提交");

        Visitor department = meeting.arrives("haoyizhou");
        open(department, "resultReview", "P04");
        department.press("领办");
        meeting.send(department, "同意");

        clock.turnTo(LocalDate.of(2027, 3, 5).atTime(9, 0));
        Visitor depot = meeting.arrives("luojianchuan");
        open(depot, "resultApprove", "P01");
        depot.fill("批复文号", "QSGW党〔2027〕9号");
        meeting.send(depot, "同意");
    }

    /** So many of the tasks stand in the inbox: the publicist is one person, so nobody claims them first. */
    private void awaits(Visitor visitor, String mark, int tasks) {
        visitor.open("/inbox?q=" + mark);
        assertThat(visitor.at(".x-item")).hasCount(tasks);
    }

    private void open(Visitor visitor, String step, String who) {
        visitor.open("/tasks/" + walker.taskAt(election.caseId(), step, people.viewer(who)));
        assertThat(visitor.form()).isVisible();
    }

    private String day() {
        return "/elections/" + election.caseId();
    }

    private CaseView election() {
        return cases.require(election.caseId(), people.viewer("P04"));
    }
}
