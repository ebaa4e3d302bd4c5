package cn.tonggui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.Deadline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Each stage of a deadline once, to those whom it concerns, whatever becomes of the task on the way. */
@TongguiTest
class ReminderSweepTests extends RemindedCases {

    /** Due on Friday 4 December 2026; three working days before is Tuesday. */
    @Test
    void tellsEachStageOnceAndGoesHigherEachTime() {
        String id = worked("逐级提醒");
        List<String> days = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2026-11-23"); day.isBefore(LocalDate.parse("2026-12-31")); ) {
            on(day);
            int before = told(id).size();
            sweep.remind(own(id));
            sweep.remind(own(id));
            List<String> now = told(id);
            if (now.size() > before) {
                days.add(day + " " + now.subList(before, now.size()));
            }
            day = day.plusDays(1);
        }

        assertThat(days)
                .containsExactly(
                        "2026-12-01 [P39 DUE]",
                        "2026-12-04 [P39 DUE]",
                        "2026-12-07 [P34 ESCALATION, P39 LATE]",
                        "2026-12-11 [P32 ESCALATION, P34 ESCALATION, P39 LATE]",
                        "2026-12-18 [P01 ESCALATION, P32 ESCALATION, P34 ESCALATION, P39 LATE]");
        assertThat(acts(id)).hasSize(3).last().asString().contains("办理填报逾期 10 个工作日，已提醒");
    }

    @Test
    void sendsOnlyTheLatestOfWhatWasMissed() {
        String id = worked("停机补发");
        on(LocalDate.parse("2026-12-14"));

        sweep.remind(own(id));
        assertThat(told(id)).containsExactly("P32 ESCALATION", "P34 ESCALATION", "P39 LATE");
        assertThat(latest(OWNER).title()).isEqualTo("逾期 6 个工作日：办理填报");
    }

    @Test
    void tellsTheHoldersOfTheOfficeWhereNobodyHasTheTask() {
        String id = walker.open("practical-matter", "P40", Map.of("subject", "等人受理", "request", "还没有人受理。"));
        on(LocalDate.parse("2026-11-25"));

        sweep.remind(own(id));
        assertThat(told(id)).containsExactly("P34 DUE");
        assertThat(latest(SECRETARY).title()).isEqualTo("今天到期：支部受理");
    }

    @Test
    void knowsTheDeadlineAgainWhenTheTaskComesBack() {
        String id = worked("来回报进展");
        on(LocalDate.parse("2026-12-07"));
        sweep.remind(own(id));
        walker.act(id, "work", OWNER, "submit", Map.of("progress", "报一次进展", "filing", "report"));

        sweep.remind(own(id));
        assertThat(told(id)).hasSize(2);
        on(LocalDate.parse("2026-12-11"));
        sweep.remind(own(id));
        assertThat(told(id)).hasSize(5);
    }

    @Test
    void remindsWhoHasItNowOfTheNextStage() {
        String id = worked("换人办");
        on(LocalDate.parse("2026-12-04"));
        sweep.remind(own(id));
        tasks.setAssignee(
                tasks.createTaskQuery()
                        .processInstanceId(instance(id))
                        .singleResult()
                        .getId(),
                "P35");

        sweep.remind(own(id));
        assertThat(told(id)).containsExactly("P39 DUE");
        on(LocalDate.parse("2026-12-07"));
        sweep.remind(own(id));
        assertThat(told(id)).containsExactly("P39 DUE", "P34 ESCALATION", "P35 LATE");
    }

    @Test
    void restsWhileTheCaseIsSuspendedAndGoesOnAfterwards() {
        String id = worked("中止再恢复");
        on(LocalDate.parse("2026-12-04"));
        engine.suspendProcessInstanceById(instance(id));
        assertThat(own(id)).isEmpty();
        on(LocalDate.parse("2026-12-08"));
        engine.activateProcessInstanceById(instance(id));

        sweep.remind(own(id));
        assertThat(told(id)).containsExactly("P34 ESCALATION", "P39 LATE");
    }

    @Test
    void keepsNothingOfATaskThatWasFinishedMeanwhile() {
        String id = worked("刚好办完");
        on(LocalDate.parse("2026-12-07"));
        List<Deadline> seen = own(id);
        walker.act(id, "work", OWNER, "submit", Map.of("progress", "办完了", "filing", "finish"));

        sweep.remind(seen);
        assertThat(told(id)).isEmpty();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM note_reminder WHERE case_id = ?", Integer.class, id))
                .isZero();
    }

    @Test
    void leavesOutWhoWantsNoReminderBeforeTheDay() {
        String id = worked("到期前不提醒");
        Viewer owner = people.viewer(OWNER);
        preferences.keep(new Preference("", true, Map.of()), owner);
        try {
            on(LocalDate.parse("2026-12-01"));
            sweep.remind(own(id));
            assertThat(told(id)).isEmpty();
            on(LocalDate.parse("2026-12-04"));
            sweep.remind(own(id));
            assertThat(told(id)).containsExactly("P39 DUE");
        } finally {
            preferences.keep(new Preference("", false, Map.of()), owner);
        }
    }

    @Test
    void sendsOnceWhenTwoNodesSweepTogether() throws Exception {
        String id = worked("两个节点");
        on(LocalDate.parse("2026-12-07"));
        List<Deadline> seen = own(id);
        Duration ahead = Duration.between(new TestClock().instant(), clock.instant());
        Callable<Object> node = () -> {
            clock.plus(ahead);
            sweep.remind(seen);
            return "swept";
        };
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        nodes.invokeAll(List.of(node, node, node, node));
        nodes.shutdown();

        assertThat(told(id)).containsExactly("P34 ESCALATION", "P39 LATE");
        assertThat(acts(id)).hasSize(1);
    }
}
