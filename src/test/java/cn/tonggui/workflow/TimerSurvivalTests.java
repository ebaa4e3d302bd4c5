package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.People;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The timers of a drawing live through suspension and return, and what hangs on them is told once for each deadline. */
@TongguiTest
class TimerSurvivalTests {

    private static final Map<String, Object> OWNED =
            Map.of("reply", "limit", "owner", "P39", "checker", "P36", "deadline", "2026-12-04", "opinion", "限期办好");

    @Autowired
    private Walker walker;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    @Test
    void aTimerSleepsWhileTheCaseIsSuspendedAndFiresOnceAfterwards() {
        String id = opened("中止再恢复");
        engine.suspendProcessInstanceById(instance(id));
        walker.later(number(id), Duration.ofDays(10));
        assertThat(reminders(id)).isEmpty();
        assertThat(waiting(id)).isZero();

        engine.activateProcessInstanceById(instance(id));
        assertThat(waiting(id)).isEqualTo(1);
        walker.later(number(id), Duration.ZERO);
        walker.later(number(id), Duration.ofDays(10));
        assertThat(reminders(id)).containsExactly("诉求受理逾期");
    }

    @Test
    void aTimerThatWasNotDueYetKeepsItsTimeOverASuspension() {
        String id = opened("中止一天");
        engine.suspendProcessInstanceById(instance(id));
        engine.activateProcessInstanceById(instance(id));

        walker.later(number(id), Duration.ofDays(2));
        assertThat(reminders(id)).isEmpty();
        walker.later(number(id), Duration.ofDays(2));
        assertThat(reminders(id)).containsExactly("诉求受理逾期");
    }

    @Test
    void aReturnEndsTheTimerAndComingBackBeginsAnother() {
        String id = opened("退回补充");
        walker.act(id, "accept", "P34", "return", Map.of("opinion", "写清楚地点"));
        assertThat(waiting(id)).isZero();
        walker.later(number(id), Duration.ofDays(10));
        assertThat(reminders(id)).isEmpty();

        walker.act(id, "amend", "P40", "submit", Map.of("subject", "退回补充", "request", "二号宿舍"));
        assertThat(waiting(id)).isEqualTo(1);
        walker.later(number(id), Duration.ofDays(10));
        assertThat(reminders(id)).containsExactly("诉求受理逾期");
    }

    @Test
    void aSecondRoundIsToldOfItsOwnDeadline() {
        String id = opened("两轮都逾期");
        walker.later(number(id), Duration.ofDays(10));
        walker.act(id, "accept", "P34", "return", Map.of("opinion", "写清楚地点"));
        walker.act(id, "amend", "P40", "submit", Map.of("subject", "两轮都逾期", "request", "二号宿舍"));
        walker.later(number(id), Duration.ofDays(10));

        assertThat(reminders(id)).containsExactly("诉求受理逾期", "诉求受理逾期");
    }

    @Test
    void aStepEnteredAgainAfterItsDeadlineIsNotToldOfTwice() {
        String id = opened("逾期后报进展");
        walker.act(id, "accept", "P34", "submit", OWNED);
        walker.act(id, "sign", "P39", "submit", Map.of());
        walker.later(number(id), Duration.ofDays(20));
        assertThat(reminders(id)).containsExactly("办实事逾期");

        for (int i = 0; i < 3; i++) {
            walker.act(id, "work", "P39", "submit", Map.of("progress", "还差一点", "filing", "report"));
            walker.later(number(id), Duration.ofHours(1));
        }
        assertThat(reminders(id)).containsExactly("办实事逾期");
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM note_notice WHERE case_id = ?", Integer.class, id))
                .isEqualTo(2);
        assertThat(waiting(id)).isZero();
    }

    private String opened(String subject) {
        return walker.open("practical-matter", "P40", Map.of("subject", subject, "request", subject));
    }

    private List<String> reminders(String caseId) {
        return cases.require(caseId, people.viewer("P40")).acts().stream()
                .filter(act -> act.action().equals("remind"))
                .map(CaseView.Act::opinion)
                .toList();
    }

    private long waiting(String caseId) {
        return jobs.createTimerJobQuery().processInstanceId(instance(caseId)).count();
    }

    private String number(String caseId) {
        return sql.queryForObject("SELECT number FROM case_file WHERE id = ?", String.class, caseId);
    }

    private String instance(String caseId) {
        return sql.queryForObject("SELECT instance_id FROM case_file WHERE id = ?", String.class, caseId);
    }
}
