package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.notification.Notices;
import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Tasks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a meeting concludes of an action (固定议程①) reaches the case of the action, wherever it stands, and those above. */
@TongguiTest
class PassedOnTests {

    private static final String NEW_DAY = "2026-12-20";

    @Autowired
    private Walker walker;

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Notices notices;

    @Autowired
    private People people;

    @Autowired
    private WorkingDays days;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private static Map<String, Map<String, Object>> action(String title) {
        return Map.of(
                "also",
                Map.of("process", "action-item", "called", "action", "as", "P35", "with", Sitting.action(title)));
    }

    private static Map<String, Map<String, Object>> step(
            String step, String who, String action, Map<String, Object> with) {
        return Map.of(step, Map.of("as", who, "do", action, "with", with));
    }

    private static Map<String, Map<String, Object>> signed() {
        return step("sign", "P39", "submit", Map.of());
    }

    private String idOf(String title) {
        return sql.queryForObject("SELECT case_id FROM meet_action WHERE title = ?", String.class, title);
    }

    private CaseView view(String id) {
        return cases.require(id, people.viewer("P34"));
    }

    private Map<String, LocalDateTime> timers(String id) {
        return sql
                .query(
                        "SELECT j.ELEMENT_ID_ AS element, j.DUEDATE_ AS due FROM ACT_RU_TIMER_JOB j"
                                + " JOIN case_file c ON c.instance_id = j.PROCESS_INSTANCE_ID_ WHERE c.id = ?",
                        (row, at) -> Map.entry(
                                row.getString("element"),
                                row.getTimestamp("due").toLocalDateTime()),
                        id)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void theRunningStepIsDueOnTheNewDayAndItsTimersBeginAnew() {
        String title = "换新的终端";
        try (Sitting meeting =
                Sitting.called(walker, List.of(action(title), signed(), Map.of("clock", Map.of("to", "2026-11-27"))))) {
            meeting.upToTheFixedItems(1);
            String id = idOf(title);
            CaseView.Current before = view(id).current().get(0);
            assertThat(timers(id)).as("both went off").isEmpty();
            LocalDateTime now = LocalDateTime.of(2026, 11, 22, 9, 0);

            meeting.go(
                    "fixedItems",
                    "P34",
                    "submit",
                    Sitting.fixed(List.of(Sitting.late(title, Map.of("newDay", NEW_DAY)))));

            CaseView after = view(id);
            LocalDateTime due = days.endOf(LocalDate.parse(NEW_DAY));
            assertThat(after.values()).containsEntry("deadline", NEW_DAY);
            assertThat(after.values().get("found").toString()).contains("逾期", "等配件", "新期限 2026年12月20日");
            assertThat(after.current()).extracting(CaseView.Current::step).containsExactly("work");
            assertThat(after.current().get(0).dueAt()).isEqualTo(due);
            assertThat(timers(id)).containsOnlyKeys("workMidway", "workLate").containsEntry("workLate", due);
            assertThat(timers(id).get("workMidway")).isBetween(now.plusDays(13), now.plusDays(15));
            assertThat(after.acts()).anySatisfy(act -> {
                assertThat(act.action()).isEqualTo("keep");
                assertThat(act.stepName()).isEqualTo("支委会结论");
                assertThat(act.changes()).extracting(CaseView.Change::title).containsExactlyInAnyOrder("新的期限", "支委会结论");
            });
            assertThat(after.acts()).noneMatch(act -> act.action().equals("lapse"));
            assertThatThrownBy(() -> tasks.require(before.taskId(), people.viewer("P39")))
                    .isInstanceOf(Stale.class);
            assertThat(sql.queryForObject("SELECT deadline FROM meet_action WHERE case_id = ?", LocalDate.class, id))
                    .isEqualTo(NEW_DAY);
            assertThat(sql.queryForObject("SELECT extensions FROM meet_action WHERE case_id = ?", Integer.class, id))
                    .isZero();

            long told = noticesOf("P39", "落实事项逾期");
            meeting.go(List.of(Map.of("turn", Map.of("to", "action")), Map.of("clock", Map.of("to", "2026-12-22"))));
            assertThat(noticesOf("P39", "落实事项逾期")).isEqualTo(told + 1);
        }
    }

    @Test
    void whatWaitsForSomebodyElseStaysThereAndGoesOnByTheNewDay() {
        String title = "等批延期的";
        Map<String, Object> asked = Map.of(
                "percent",
                10,
                "progress",
                "等配件",
                "filing",
                "extend",
                "newDeadline",
                "2026-12-01",
                "extendReason",
                "缺货");
        try (Sitting meeting =
                Sitting.called(walker, List.of(action(title), signed(), step("work", "P39", "submit", asked)))) {
            meeting.upToTheFixedItems(1);
            String id = idOf(title);
            String waiting = view(id).current().get(0).taskId();

            meeting.go(
                    "fixedItems",
                    "P34",
                    "submit",
                    Sitting.fixed(List.of(Sitting.late(title, Map.of("newDay", NEW_DAY)))));

            assertThat(view(id).current()).extracting(CaseView.Current::taskId).containsExactly(waiting);
            assertThat(view(id).values()).containsEntry("deadline", NEW_DAY);
            meeting.go(List.of(
                    Map.of("turn", Map.of("to", "action")),
                    step("extendApprove", "P34", "return", Map.of("opinion", "按会上定的办"))));
            assertThat(view(id).current().get(0).dueAt()).isEqualTo(days.endOf(LocalDate.parse(NEW_DAY)));
        }
    }

    @Test
    void whatIsSuspendedGetsNoNewDayInSilence() {
        String title = "挂起的事项";
        try (Sitting meeting = Sitting.called(walker, List.of(action(title), signed()))) {
            meeting.upToTheFixedItems(1);
            String id = idOf(title);
            CaseRef ref = new CaseRef(id, view(id).revision(), PublicId.next());
            cases.perform(new CaseAction.Suspend(ref, "等文件"), people.viewer("P04"));
            Map<String, Object> fixed = Sitting.fixed(List.of(Sitting.late(title, Map.of("newDay", NEW_DAY))));

            assertThatThrownBy(() -> meeting.go("fixedItems", "P34", "submit", fixed))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.code()).isEqualTo("told-suspended"));
            assertThat(view(id).values()).containsEntry("deadline", "2026-11-25");
        }
    }

    private long noticesOf(String who, String title) {
        return notices.page(people.viewer(who), true, null, 50).notices().stream()
                .filter(notice -> notice.title().contains(title))
                .count();
    }
}
