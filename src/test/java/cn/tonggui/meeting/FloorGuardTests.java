package cn.tonggui.meeting;

import static cn.tonggui.meeting.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.Cases;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Each guard at the meeting itself, refused once at its own step and let through beside it. */
@TongguiTest
class FloorGuardTests {

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkingDays days;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private void write(String statement, Object... facts) {
        transaction.executeWithoutResult(status -> sql.update(statement, facts));
    }

    @Test
    void everybodySignsInOnceAndAsWhatOneIs() {
        try (Sitting meeting = Sitting.called(walker, List.of()).upToTheSignIn(1)) {
            refuses("agenda-person-twice", "presence", meeting, "signIn", "P34", signedIn("P35", "observer"));
            refuses("agenda-member-as", "presence", meeting, "signIn", "P34", signedIn("P36", "observer"));
            refuses("SD19", "presence", meeting, "signIn", "P34", signedIn("P08", "member"));
            meeting.go("signIn", "P34", "submit", signedIn("P08", "observer"));
        }
    }

    /** P34, P35 and one more. */
    private static Map<String, Object> signedIn(String person, String as) {
        return Map.of(
                "presence",
                List.of(
                        Map.of("person", "P34", "as", "member", "present", "yes"),
                        Map.of("person", "P35", "as", "member", "present", "yes"),
                        Map.of("person", person, "as", as, "present", "yes")));
    }

    @Test
    void whatIsOpenIsNotCalledDoneAndWhatIsLateIsSettledThere() {
        String title = "守卫的事项";
        Map<String, Object> action =
                Map.of("subject", title, "owner", "P39", "deadline", "2026-12-01", "standard", "合格。", "checker", "P37");
        Map<String, Map<String, Object>> opened =
                Map.of("also", Map.of("process", "action-item", "as", "P35", "with", action));
        Map<String, Map<String, Object>> signed = Map.of("sign", Map.of("as", "P39", "do", "submit"));
        try (Sitting meeting = Sitting.called(walker, List.of(opened, signed)).upToTheFixedItems(1)) {
            refuses("agenda-not-done", "previous", meeting, "fixedItems", "P34", found(title, "done", Map.of()));
            refuses(
                    "agenda-late",
                    "previous",
                    meeting,
                    "fixedItems",
                    "P34",
                    found(title, "late", Map.of("reason", "等配件")));
            refuses(
                    "agenda-late",
                    "previous",
                    meeting,
                    "fixedItems",
                    "P34",
                    found(title, "late", Map.of("newDay", "2026-12-20")));
            refuses(
                    "agenda-late",
                    "previous",
                    meeting,
                    "fixedItems",
                    "P34",
                    found(title, "late", Map.of("reason", "等配件", "escalate", "no")));
            meeting.go("fixedItems", "P34", "submit", found(title, "late", Map.of("reason", "等配件", "escalate", "yes")));
        }
    }

    private static Map<String, Object> found(String title, String state, Map<String, Object> more) {
        Map<String, Object> row = new HashMap<>(more);
        row.put("state", state);
        Map<String, Object> keyed = new LinkedHashMap<>(Map.of("title", title));
        keyed.putAll(row);
        return Sitting.fixed(List.of(keyed));
    }

    @Test
    void whoHasNoVoteStandsBackFromNothingAndSomebodyMustVote() {
        try (Sitting meeting = Sitting.called(walker, List.of()).upToTheFixedItems(1)) {
            meeting.go("fixedItems", "P34", "submit", Sitting.fixed(List.of()));
            refuses("agenda-recused-member", "recused", meeting, "discuss", "P35", recused("P08"));
            refuses("agenda-nobody-votes", "recused", meeting, "discuss", "P35", recused("P34", "P35", "P36"));
            meeting.go("discuss", "P35", "submit", recused("P34", "P35"));
            refuses("agenda-recused", "", () -> {
                write(
                        "INSERT INTO meet_recused (item, person) SELECT id, 'P36' FROM meet_item WHERE meeting = ?",
                        meeting.caseId());
                meeting.go("cast", "P36", "submit", Map.of("choice", "yes"));
            });
            write("DELETE FROM meet_recused WHERE person = 'P36'");
            write("UPDATE meet_presence SET present = FALSE WHERE meeting = ? AND person = 'P36'", meeting.caseId());
            refuses("R-M02", "", meeting, "cast", "P36", Map.of("choice", "yes"));
            write(
                    "UPDATE meet_presence SET present = TRUE, kind = 'OBSERVER' WHERE meeting = ? AND person = 'P36'",
                    meeting.caseId());
            refuses("SD19", "", meeting, "cast", "P36", Map.of("choice", "yes"));
        }
    }

    private static Map<String, Object> recused(String... people) {
        Map<String, Object> with = new HashMap<>(Sitting.discussed("devices"));
        with.put("recused", List.of(people));
        return with;
    }

    @Test
    void proposersAreAnsweredWithinFiveWorkingDaysOfTheMinutes() {
        try (Sitting meeting = Sitting.called(walker, List.of()).upToTheFixedItems(1)) {
            meeting.go("fixedItems", "P34", "submit", Sitting.fixed(List.of()));
            meeting.go("discuss", "P35", "submit", Sitting.discussed("hands"));
            meeting.go("enterVotes", "P34", "submit", Map.of("yes", 3, "no", 0, "abstain", 0));
            meeting.go("resolve", "P34", "submit", Sitting.resolved("report"));
            meeting.go("breakDown", "P35", "submit", Map.of());
            meeting.go("minutes", "P35", "submit", Map.of("minutesText", "已研究。"));
            meeting.go("signMinutes", "P34", "approve", Map.of());

            assertThat(cases.require(meeting.caseId(), people.viewer("P34")).current())
                    .extracting(current -> current.step(), current -> current.dueAt())
                    .containsExactly(tuple("answerProposers", days.due(LocalDate.of(2026, 11, 22), 5)));
        }
    }
}
