package cn.tonggui.meeting;

import static cn.tonggui.meeting.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Each guard of an agenda before the meeting, refused once at its own step and let through beside it. */
@TongguiTest
class AgendaGuardTests {

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Review review;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private static Map<String, Object> decided(String decision, String nextDay, String reason) {
        return Map.of(
                "decisions",
                List.of(Map.of("title", Sitting.title(1), "decision", decision, "nextDay", nextDay, "reason", reason)));
    }

    private String state(Sitting meeting, int no) {
        return sql.queryForObject(
                "SELECT state FROM meet_item WHERE meeting = ? AND no = ?", String.class, meeting.caseId(), no);
    }

    private LocalDate day(Sitting meeting) {
        return sql.queryForObject(
                "SELECT meeting_day FROM meet_meeting WHERE case_id = ?", LocalDate.class, meeting.caseId());
    }

    @Test
    void whatIsPutOffComesUpAfterThisMeetingAndWhatGoesElsewhereHasItsReason() {
        try (Sitting meeting = Sitting.called(walker, List.of())) {
            meeting.go("collect", "P35", "submit", Sitting.collected(1));
            LocalDate day = day(meeting);
            for (String next : List.of("", day.minusDays(1).toString(), day.toString())) {
                refuses("agenda-next-day", "decisions", meeting, "review", "P34", decided("defer", next, "等上级"));
            }
            refuses("agenda-reason", "decisions", meeting, "review", "P34", decided("return", "", ""));
            refuses("agenda-reason", "decisions", meeting, "review", "P34", decided("refer", "", ""));
            meeting.go(
                    "review", "P34", "submit", decided("defer", day.plusDays(1).toString(), ""));
            assertThat(state(meeting, 1)).isEqualTo("DEFERRED");
        }
    }

    @Test
    void materialHasTwoWaysOfOnesOwnMatters() {
        try (Sitting meeting = Sitting.called(walker, List.of())) {
            meeting.go("collect", "P35", "submit", Sitting.collected(1));
            meeting.go("review", "P34", "submit", Sitting.reviewed(1));
            Map<String, Object> none = new HashMap<>(Sitting.prepared(1));
            none.put("options", List.of());
            refuses("agenda-options", "options", meeting, "prepare", "P36", none);
            none.put("options", List.of(Map.of("ref", "1", "way", "只有一个办法")));
            refuses("agenda-options", "options", meeting, "prepare", "P36", none);
            none.put("options", List.of(Map.of("ref", "2", "way", "别人的"), Map.of("ref", "1", "way", "自己的")));
            refuses("agenda-ref", "options", meeting, "prepare", "P36", none);
            meeting.go("prepare", "P36", "submit", Sitting.prepared(1));
        }
    }

    @Test
    void aMeetingOfNothingIsNotCalled() {
        try (Sitting meeting = Sitting.called(walker, List.of(), Map.of("kind", "extra"))) {
            meeting.go("collect", "P35", "submit", Map.of());
            meeting.go("review", "P34", "submit", Map.of());
            meeting.go("prepare", "P34", "submit", Map.of());
            refuses("agenda-empty", "", meeting, "invite", "P35", Sitting.invited());
        }
    }

    @Test
    void theSecretaryReviewsNothingAboutOneselfByNoWay() {
        Map<String, Map<String, Object>> raised = Map.of(
                "also",
                Map.of(
                        "process",
                        "problem-intake",
                        "as",
                        "P40",
                        "with",
                        Map.of("subject", "工班长违章指挥", "place", "K115", "factor", "person")));
        Map<String, Map<String, Object>> graded = Map.of(
                "triage",
                Map.of(
                        "as",
                        "P35",
                        "do",
                        "submit",
                        "with",
                        Map.of("kind", "stability", "aboutSecretary", "yes", "route", "agenda")));
        try (Sitting meeting = Sitting.called(walker, List.of(raised, graded))) {
            meeting.go(
                    "collect",
                    "P35",
                    "submit",
                    Map.of("pool", List.of(Map.of("title", "工班长违章指挥", "take", "yes", "presenter", "P36"))));
            refuses(
                    "SD14",
                    "decisions",
                    () -> review.decide(
                            meeting.caseId(), List.of(new Given(Map.of("ref", "1", "decision", "return"))), false));
            meeting.go("review", "P34", "submit", Map.of());
            TaskView beside = tasks.require(
                    walker.taskAt(meeting.caseId(), "reviewBeside", people.viewer("P36")), people.viewer("P36"));
            tasks.perform(
                    new TaskAction.Transfer(Walker.ref(beside), new PersonId("P34"), "我出差"), people.viewer("P36"));
            refuses(
                    "SD14",
                    "",
                    meeting,
                    "reviewBeside",
                    "P34",
                    Map.of("decisions", List.of(Map.of("title", "工班长违章指挥", "decision", "put"))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "P34, 先行处置, DEFERRED",
        "P34;P35, 先行处置, APPROVED",
        "P35;P36, 先行处置, DEFERRED",
        "P34;P35;P36, 先行处置, APPROVED",
        "P34;P35, '', DEFERRED"
    })
    void anUrgentMatterWithoutMaterialStaysWhenHalfAndTheSecretaryAgreeForAReason(
            String agreed, String reason, String state) {
        try (Sitting meeting = Sitting.called(walker, List.of(), Map.of("kind", "urgent"))) {
            meeting.go("collect", "P35", "submit", Sitting.collected(2));
            meeting.go("review", "P34", "submit", Sitting.reviewed(2));
            Map<String, Object> half = new HashMap<>(Sitting.prepared(2));
            half.put(
                    "materials",
                    List.of(
                            Map.of("title", Sitting.title(1), "background", ""),
                            Map.of("title", Sitting.title(2), "background", "近两个月重复发生。")));
            meeting.go("prepare", "P36", "submit", half);
            Map<String, Object> with = new HashMap<>(Sitting.invited());
            with.put("urgentAgreed", List.of(agreed.split(";")));
            with.put("urgentReason", reason);
            meeting.go("invite", "P35", "submit", with);

            assertThat(state(meeting, 1)).isEqualTo(state);
            assertThat(state(meeting, 2)).isEqualTo("APPROVED");
        }
    }
}
