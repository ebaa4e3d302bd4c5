package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.testing.Begun;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import cn.tonggui.workflow.StepAt;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the host makes of those who scanned the code at the door. */
@TongguiTest
class RollCallTests {

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private DoorCode door;

    @Autowired
    private SignIns signIns;

    @Autowired
    private RollCallStep rollCallStep;

    @Autowired
    private GatheringRollCallStep gatheringRollCallStep;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoScannedIsThereInTheHostsListAndIsNotCalledAbsentWithoutAReason() {
        try (Begun meeting = walker.begin("three-meetings", DoorTests.upToTheSignIn())) {
            scan(meeting, "P35", "P38");

            meeting.go(List.of(sees("P35", "yes"), sees("P38", "yes"), sees("P39", "yes")));
            assertThatThrownBy(() -> takes(meeting, gatheringRollCallStep, row("P34", "yes", ""), row("P35", "no", "")))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            refusal -> assertThat(refusal.facts()).containsExactly("白桂枝"));
            // the page was opened before P38 scanned, and P35 went home
            takes(
                    meeting,
                    gatheringRollCallStep,
                    row("P34", "yes", ""),
                    row("P35", "no", "中途离开"),
                    row("P36", "yes", ""),
                    row("P37", "yes", ""));

            assertThat(present(meeting)).containsExactly("P34", "P36", "P37", "P38");
            assertThat(sql.queryForObject(
                            "SELECT COUNT(*) FROM meet_presence WHERE meeting = ? AND scanned_at IS NOT NULL",
                            Integer.class,
                            meeting.caseId()))
                    .isEqualTo(2);
        }
    }

    @Test
    void theLeaderWhoSaidSoSignsInAsAnObserverAndCountsForNothing() {
        List<Map<String, Map<String, Object>>> before = Walks.deeds("committee-agenda").stream()
                .takeWhile(step -> !step.containsKey("signIn"))
                .toList();
        try (Begun meeting = walker.begin("committee-agenda", before)) {
            assertThatThrownBy(() -> scan(meeting, "P02")).isInstanceOf(NotAllowed.class);
            scan(meeting, "P08", "P08");
            assertThat(sql.queryForList(
                            "SELECT kind FROM meet_presence WHERE meeting = ? AND person = 'P08'",
                            String.class,
                            meeting.caseId()))
                    .containsExactly("OBSERVER");

            takes(meeting, rollCallStep, row("P34", "yes", ""), row("P35", "no", "天窗"));
            assertThat(present(meeting)).containsExactly("P08", "P34");
        }
    }

    private void takes(Begun meeting, RollCallStep step, Map<?, ?>... rows) {
        StepAt at = new StepAt(meeting.caseId(), "", "", "signIn", new UnitCode("B04"), "P34");
        transaction.executeWithoutResult(
                status -> step.take(at, Map.of("presence", List.of(rows)), people.viewer("P34")));
    }

    private void scan(Begun meeting, String... who) {
        for (String one : who) {
            signIns.sign(meeting.caseId(), door.of(meeting.caseId()), people.viewer(one));
        }
    }

    private List<String> present(Begun meeting) {
        return sql.queryForList(
                "SELECT person FROM meet_presence WHERE meeting = ? AND present = TRUE ORDER BY person",
                String.class,
                meeting.caseId());
    }

    private static Map<String, Map<String, Object>> sees(String person, String present) {
        return Map.of(
                "sees",
                Map.of(
                        "step", "signIn",
                        "as", "P34",
                        "table", "presence",
                        "rows", 8,
                        "row", Map.of("person", person, "present", present)));
    }

    private static Map<String, Object> row(String person, String present, String reason) {
        return reason.isEmpty()
                ? Map.of("person", person, "as", "member", "present", present)
                : Map.of("person", person, "as", "member", "present", present, "reason", reason);
    }
}
