package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The wall of problems, what is to be done, the year of meetings. */
@TongguiTest
class ListPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Lists lists;

    @Autowired
    private Rhythms rhythms;

    @Autowired
    private People people;

    private final List<String> made = new ArrayList<>();

    private Browser browser;

    @BeforeEach
    void browse() {
        browser = new Browser(mvc);
    }

    @AfterEach
    void leaveNothing() {
        for (String id : made) {
            write("DELETE FROM meet_problem WHERE case_id = ?", id);
            write("DELETE FROM meet_action WHERE case_id = ?", id);
        }
    }

    private String made() {
        String id = PublicId.next();
        made.add(id);
        return id;
    }

    private void problem(String unit, String subject, String display, boolean aboutSecretary) {
        String id = made();
        write("""
                INSERT INTO meet_problem (case_id, number, unit, subject, factor, place, level, kind, urgent, about_secretary,
                    state, carry_count, proposer, display, raised_at)
                VALUES (?, ?, ?, ?, 'climate', '隧道口', '', 'other', FALSE, ?, 'NEW', 0, 'P40', ?, CURRENT_TIMESTAMP)
                """, id, id, unit, subject, aboutSecretary, display);
    }

    private void action(String unit, String title, String owner, LocalDate deadline, int carried) {
        String id = made();
        write("""
                INSERT INTO meet_action (case_id, number, unit, title, owner, checker, deadline, extensions, carry_count, state,
                    opened_at)
                VALUES (?, ?, ?, ?, ?, 'P37', ?, 0, ?, 'OPEN', CURRENT_TIMESTAMP)
                """, id, id, unit, title, owner, deadline, carried);
    }

    private void write(String statement, Object... facts) {
        transaction.executeWithoutResult(status -> sql.update(statement, facts));
    }

    @Test
    void aWorkerSeesTheWallOfTheBranchAndNoOther() {
        problem("B04", "本支部的结冰", "anonymous", false);
        problem("B05", "别支部的结冰", "anonymous", false);

        assertThat(browser.get("laixiaojun", "/problems").text())
                .contains("本支部的结冰")
                .doesNotContain("别支部的结冰");
        assertThat(browser.get("gujianmin", "/problems").text())
                .contains("别支部的结冰")
                .doesNotContain("本支部的结冰");
        assertThat(browser.get("luguodong", "/problems").text()).contains("本支部的结冰", "别支部的结冰");
    }

    @Test
    void whoWantsNoNameHasNoneOnTheWall() {
        problem("B04", "匿名的", "anonymous", false);
        assertThat(lists.wall(people.viewer("P38")).notes())
                .filteredOn(note -> note.problem().subject().equals("匿名的"))
                .allMatch(note -> note.proposer().isEmpty());
        assertThat(lists.wall(people.viewer("P34")).notes())
                .filteredOn(note -> note.problem().subject().equals("匿名的"))
                .allMatch(note -> note.proposer().isEmpty());

        problem("B04", "署名的", "named", false);
        assertThat(lists.wall(people.viewer("P38")).notes())
                .filteredOn(note -> note.problem().subject().equals("署名的"))
                .allMatch(note -> note.proposer().equals("赖小军"));
    }

    @Test
    void whatIsAboutTheSecretaryHangsOnNoWallButOnesOwn() {
        problem("B04", "反映书记的", "anonymous", true);

        assertThat(browser.get("qinshouxin", "/problems").text()).doesNotContain("反映书记的");
        assertThat(browser.get("luguodong", "/problems").text()).doesNotContain("反映书记的");
        assertThat(browser.get("laixiaojun", "/problems").text()).contains("反映书记的", "我提的");
    }

    @Test
    void aDeadlineIsLightedAtYesterdayTodayAndTheDaysAfter() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(Light.of(today.minusDays(1), today)).isEqualTo("late");
        assertThat(Light.of(today, today)).isEqualTo("soon");
        assertThat(Light.of(today.plusDays(3), today)).isEqualTo("soon");
        assertThat(Light.of(today.plusDays(4), today)).isEqualTo("calm");
    }

    @Test
    void aWorkerSeesWhatIsTheirsToDoAndTheBranchAll() {
        action("B04", "给赖小军的活", "P40", LocalDate.of(2020, 1, 1), 3);
        action("B04", "给邓长林的活", "P39", LocalDate.of(2099, 1, 1), 2);
        action("B04", "结转一次的活", "P39", LocalDate.of(2099, 1, 1), 1);

        assertThat(browser.get("laixiaojun", "/actions").text())
                .contains("给赖小军的活", "逾期", "已报党委", "我的")
                .doesNotContain("给邓长林的活");
        assertThat(browser.get("qinshouxin", "/actions").text()).contains("给赖小军的活", "给邓长林的活", "已报总支");
    }

    @Test
    void aWorkerIsToldThatMeetingsAreNotTheirs() {
        assertThat(browser.get("gujianmin", "/meetings").text()).contains("您的身份不查看会议");
        assertThat(browser.get("qinshouxin", "/meetings?year=1999").text()).contains("各支部例会");
        assertThat(browser.get("qinshouxin", "/meetings?year=%3Cb%3E").status()).isEqualTo(200);
        assertThat(browser.get("qinshouxin", "/meetings/figures").text()).contains("月例会率", "列席率");
        assertThat(browser.get("laixiaojun", "/meetings/figures").text()).contains("您的身份不查看指标");
    }

    @Test
    void theListsCostTheSameHoweverLong() {
        problem("B04", "头一个", "named", false);
        action("B04", "头一件", "P39", LocalDate.of(2099, 1, 1), 0);
        int wall = cost(() -> lists.wall(people.viewer("P34")));
        int jobs = cost(() -> lists.jobs(people.viewer("P34")));
        int year = cost(() -> lists.year(2026, people.viewer("P34")));
        for (int i = 0; i < 20; i++) {
            problem("B04", "第 " + i + " 个", i % 2 == 0 ? "named" : "anonymous", false);
            action("B04", "第 " + i + " 件", "P39", LocalDate.of(2099, 1, 1), 0);
        }

        assertThat(cost(() -> lists.wall(people.viewer("P34")))).isEqualTo(wall);
        assertThat(cost(() -> lists.jobs(people.viewer("P34")))).isEqualTo(jobs);
        assertThat(cost(() -> lists.year(2026, people.viewer("P34")))).isEqualTo(year);
    }

    @Test
    void theLightsOfTheRhythmCostTheSameForOneBranchAndForAll() {
        Viewer organiser = people.viewer("P35");
        Viewer committee = people.viewer("P01");

        assertThat(rhythms.of(organiser)).hasSize(1);
        assertThat(rhythms.of(committee)).hasSizeGreaterThan(5);
        assertThat(cost(() -> rhythms.of(committee))).isEqualTo(cost(() -> rhythms.of(organiser)));
        assertThat(rhythms.of(people.viewer("P40"))).isEmpty();
        assertThat(browser.get("qinshouxin", "/meetings").text())
                .contains("该开的会", "主题党日", "/rules/R-M05", "每季", "/2 组");
        assertThat(browser.get("qinshouxin", "/meetings?year=2025").text()).doesNotContain("该开的会");
    }

    private static int cost(Runnable page) {
        page.run();
        return Statements.of(page).size();
    }
}
