package cn.tonggui.browser;

import static cn.tonggui.browser.Sitting.ballot;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.meeting.CalledMeetings;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** November's committee of B04 (domain 7.4), three members and the leader who attends, each with a device of their own. */
@BrowserTest
class AgendaInTheBrowserTests {

    private static final LocalDateTime CALL = LocalDateTime.of(2026, 11, 18, 9, 0);
    private static final LocalDateTime MEETING = LocalDateTime.of(2026, 11, 25, 14, 30);
    private static final LocalDateTime NEXT_CALL = LocalDateTime.of(2026, 12, 18, 9, 0);
    private static final String SWITCH = "11 号道岔尖轨密贴不良，本月第 2 次";
    private static final String WINTER = "防寒过冬检查";
    private static final List<String> OPINIONS = List.of("同意联合整治。", "天窗要提前申请。", "盯控到人。");

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

    @Autowired
    private ApplicationContext application;

    private CalledMeetings called;
    private Visitor host;
    private Visitor organiser;
    private Visitor member;
    private Visitor leader;
    private Sitting meeting;

    @BeforeEach
    void everybodyArrives() {
        called = new CalledMeetings(application, "B04");
        called.leave();
        clock.turnTo(CALL);
        host = visitors.arrive(Screen.DESKTOP, "qinshouxin");
        organiser = visitors.arrive(Screen.DESKTOP, "baiguizhi");
        member = visitors.arrive(Screen.PHONE, "zhupingan");
        leader = visitors.arrive(Screen.DESKTOP, "gaozhenhai");
    }

    @AfterEach
    void backToThePresent() {
        clock.turnBack();
        called.leave();
    }

    @Test
    void aProblemFromThePhoneIsDecidedAndWhatStaysOpenComesUpByItselfNextMonth() {
        triages(files());
        meeting = new Sitting(walker, people, called.call("2026-11"));
        gathers();
        invites();
        clock.turnTo(MEETING);
        opens();
        votesOnOwnDevices();
        votesByHand();
        concludes();

        meeting.readsTheWay(host);
        List<String> actions = linked("落实事项");
        assertThat(actions).hasSize(2);
        closes(actions.get(0));
        clock.turnTo(NEXT_CALL);
        String december = called.call("2026-12");
        host.open("/meetings/" + december);
        assertThat(host.at("#fixed")).containsText("备足除冰机具");
        assertThat(host.at("#fixed")).containsText("待逐条过");
        assertThat(host.at("#fixed")).not().containsText("更换尖轨");
    }

    private String files() {
        member.open("/start/problem-intake");
        member.fill("现象", SWITCH);
        member.fill("地点", "青石站 11 号道岔");
        member.tick("设备");
        member.press("提交");
        assertThat(member.page()).hasURL(Pattern.compile("/cases/"));
        return member.page().url().replaceAll(".*/cases/", "");
    }

    private void triages(String problem) {
        new Sitting(walker, people, problem).take(organiser, "triage", "P35");
        organiser.pick("类型", "", "安全重点难点");
        organiser.at("[name=likelihood]").fill("4");
        organiser.at("[name=severity]").fill("4");
        organiser.at("input[name=aboutSecretary][value=no]").check();
        organiser.at("input[name=route][value=agenda]").check();
        organiser.press("提交");
        assertThat(organiser.page()).hasURL(Pattern.compile("/inbox"));
        assertThat(member.open("/problems").at("article:has-text('" + SWITCH + "')"))
                .containsText("重大 16");
    }

    /** What is on the agenda, in whose order, and that the secretary lets it through. */
    private void gathers() {
        meeting.take(organiser, "collect", "P35");
        assertThat(organiser.form()).containsText(SWITCH);
        meeting.row(organiser, "pool", 0, Map.of("take", "yes", "presenter", "祝平安", "minutes", "20"));
        meeting.row(organiser, "others", 0, Map.of("title", WINTER, "kind", "safety-key", "presenter", "祝平安"));
        meeting.send(organiser, "提交");
        meeting.take(host, "review", "P34");
        for (int i = 0; i < 2; i++) {
            meeting.row(host, "decisions", i, Map.of("decision", "put"));
        }
        meeting.send(host, "提交");
        meeting.prepares("P36", SWITCH, WINTER);
    }

    private void invites() {
        meeting.take(organiser, "invite", "P35");
        meeting.choose(organiser, "withLeader", "yes");
        organiser.pick("列席领导", "高振海", "高振海");
        organiser.at("[name=leaderAsk]").fill("请协调电务联合整治。");
        meeting.choose(organiser, "safetyNew", "some");
        meeting.send(organiser, "提交");
        meeting.take(leader, "confirmLeader", "P08");
        meeting.choose(leader, "reply", "come");
        meeting.send(leader, "提交");
        assertThat(member.open("/notices").at("main")).containsText("支委会通知");
        for (String who : List.of("P34", "P35", "P36")) {
            walker.act(meeting.id(), "answer", who, "submit", Map.of("attend", "yes"));
        }
    }

    /** Who is there, and the fixed part; the others see it without asking for it. */
    private void opens() {
        meeting.watches(leader);
        meeting.take(host, "signIn", "P34");
        for (int i = 0; i < OPINIONS.size(); i++) {
            meeting.row(host, "presence", i, Map.of("present", "yes"));
        }
        meeting.row(host, "presence", OPINIONS.size(), Map.of("person", "高振海", "as", "observer", "present", "yes"));
        meeting.send(host, "提交");
        assertThat(leader.at("#live")).containsText("应到 3 人，实到 3 人");
        meeting.take(host, "fixedItems", "P34");
        for (int i = 0; i < 4; i++) {
            meeting.row(host, "factors", i, Map.of("words", "已逐一分析。", "l", "3", "s", "3", "measure", "盯控到人"));
        }
        host.at("[name=briefWords]").fill("两违一件，已分析。");
        meeting.send(host, "提交");
        assertThat(leader.at("#live")).containsText("四要素风险分析");
    }

    private void votesOnOwnDevices() {
        meeting.discusses(organiser, "P35", OPINIONS, "电务由我协调。", "devices");
        assertThat(leader.at("#live")).containsText("天窗要提前申请。");
        meeting.votes(member, "反对");
        assertThat(leader.at("#live")).containsText("1人已表决");
        assertThat(leader.at("#live")).not().containsText("反对");
        assertThat(ballot(leader)).hasCount(0);
        assertThat(leader.at("button[name=choice]")).hasCount(0);
        meeting.votesSlowly(host, "赞成", () -> meeting.votes(organiser, "赞成"));
        assertThat(leader.at("#live")).containsText("2×2=4 ＞ 应到 3 人，通过");
        assertThat(leader.at("#live")).containsText("反对");
        assertThat(leader.at("button[name=choice]")).hasCount(0);
        meeting.resolves(host, "P34", "同意工电联合整治，12 月 5 日前更换尖轨。");
    }

    private void votesByHand() {
        assertThat(leader.at("#matter")).hasText(WINTER);
        meeting.discusses(organiser, "P35", OPINIONS, "", "hands");
        meeting.take(host, "enterVotes", "P34");
        host.at("[name=yes]").fill("3");
        host.at("[name=no]").fill("0");
        host.at("[name=abstain]").fill("0");
        meeting.send(host, "提交");
        meeting.resolves(host, "P34", "除冰机具 11 月底前到位。");
    }

    /** What is to be done, the minutes that two sign, what the leader makes of it, what who reported it hears. */
    private void concludes() {
        meeting.take(organiser, "breakDown", "P35");
        meeting.action(organiser, 0, "更换尖轨", "祝平安", "2026-12-05");
        meeting.action(organiser, 1, "备足除冰机具", "傅春雷", "2026-12-20");
        meeting.send(organiser, "提交");
        meeting.take(organiser, "minutes", "P35");
        organiser.at("[name=minutesText]").fill("会议逐题研究，形成两项决议。");
        meeting.send(organiser, "提交");
        meeting.take(host, "signMinutes", "P34");
        meeting.send(host, "同意");
        meeting.take(leader, "guide", "P08");
        leader.at("[name=guideOpinion]").fill("抓住重点，措施具体。");
        meeting.send(leader, "提交");
        meeting.take(organiser, "answerProposers", "P35");
        meeting.row(organiser, "answers", 0, Map.of("answer", "支委会已研究，下月 5 日前换尖轨。"));
        meeting.send(organiser, "提交");
        walker.act(meeting.id(), "analyse", "P34", "submit", Map.of("analysis", "设备类问题多。"));
        assertThat(meeting.watches(member).at("#paper")).containsText("只能追加");
        assertThat(member.at("#live")).containsText("会议已经结束");
    }

    /** Its owner did it and its checker saw it; the secretary closes it. */
    private void closes(String action) {
        walker.act(action, "sign", "P36", "submit", Map.of());
        walker.act(action, "work", "P36", "submit", Map.of("percent", 100, "progress", "换好了。", "filing", "done"));
        walker.act(action, "check", "P37", "approve", Map.of("result", "met", "opinion", "现场看过。"));
        meeting.take(host, action, "close", "P34");
        meeting.send(host, "同意");
        assertThat(cases.require(action, people.viewer("P34")).state()).isEqualTo(CaseState.CLOSED);
    }

    private List<String> linked(String title) {
        return cases.require(meeting.id(), people.viewer("P34")).links().stream()
                .filter(link -> link.processTitle().equals(title))
                .map(CaseView.Linked::id)
                .toList();
    }
}
