package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each step that the module keeps itself is opened by as many statements of two matters and three members as of ten matters
 * and seven members, and what it keeps is kept by as many. Cases that a step opens or tells cost what they cost each.
 */
@TongguiTest
class MeetingCostTests {

    private static final List<String> MEMBERS = List.of("P34", "P35", "P36", "P37", "P38", "P39", "P33");

    @Autowired
    private Walker walker;

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private record Cost(int opened, int kept) {}

    @Test
    void tenMattersOfSevenMembersCostNoMoreThanTwoOfThree() {
        held(1, 3); // whatever is read once is read
        Map<String, Cost> few = held(2, 3);
        Map<String, Cost> many = held(10, 7);

        System.out.println("own steps of a meeting: " + many);
        assertThat(many)
                .isEqualTo(few)
                .containsOnlyKeys(
                        "collect",
                        "review",
                        "prepare",
                        "answer",
                        "signIn",
                        "fixedItems",
                        "discuss",
                        "enterVotes",
                        "resolve",
                        "breakDown",
                        "answerProposers");
    }

    private Map<String, Cost> held(int matters, int members) {
        List<Map<String, Map<String, Object>>> before = new ArrayList<>();
        for (int no = 1; no <= matters; no++) {
            before.addAll(problem(no));
            before.addAll(action(no));
        }
        Map<String, Cost> costs = new LinkedHashMap<>();
        try (Sitting meeting = Sitting.called(walker, before)) {
            invite(meeting.caseId(), members);
            Map<String, Object> collected = Map.of(
                    "pool",
                    rows(
                            matters,
                            no -> Map.of(
                                    "title", Sitting.title(no), "take", "yes", "presenter", "P36", "minutes", 10)));
            take(costs, meeting, "collect", "P35", collected);
            take(costs, meeting, "review", "P34", Sitting.reviewed(matters));
            take(costs, meeting, "prepare", "P36", Sitting.prepared(matters));
            meeting.go("invite", "P35", "submit", Sitting.invited());
            for (String person : List.of("P34", "P35", "P36")) {
                take(costs, meeting, "answer", person, Map.of("attend", "yes"));
            }
            take(costs, meeting, "signIn", "P34", present(members));
            take(
                    costs,
                    meeting,
                    "fixedItems",
                    "P34",
                    Sitting.fixed(rows(
                            matters,
                            no -> Map.of("title", "措施" + Sitting.title(no), "state", "underway", "reason", "在办"))));
            for (int no = 1; no <= matters; no++) {
                take(costs, meeting, "discuss", "P35", said(members));
                take(costs, meeting, "enterVotes", "P34", Map.of("yes", members, "no", 0, "abstain", 0));
                take(costs, meeting, "resolve", "P34", Sitting.resolved("handle"));
            }
            take(
                    costs,
                    meeting,
                    "breakDown",
                    "P35",
                    Map.of(
                            "actions",
                            rows(
                                    matters,
                                    no -> Map.of(
                                            "item",
                                            no,
                                            "measure",
                                            "办第" + no + "题",
                                            "owner",
                                            "P39",
                                            "deadline",
                                            "2031-12-01",
                                            "standard",
                                            "合格。",
                                            "checker",
                                            "P37"))));
            meeting.go("minutes", "P35", "submit", Map.of("minutesText", "逐题研究。"));
            meeting.go("signMinutes", "P34", "approve", Map.of());
            take(
                    costs,
                    meeting,
                    "answerProposers",
                    "P35",
                    Map.of("answers", rows(matters, no -> Map.of("title", Sitting.title(no), "answer", "已研究。"))));
        }
        return costs;
    }

    /** The last one of each step counts: of the vote on the last matter, of the last receipt. */
    private void take(Map<String, Cost> costs, Sitting meeting, String step, String who, Map<String, Object> with) {
        Viewer viewer = people.viewer(who);
        String id = walker.taskAt(meeting.caseId(), step, viewer);
        List<Statements.Sent> opened = new ArrayList<>();
        TaskView seen = Statements.with(opened, () -> tasks.require(id, viewer));
        if (!seen.may("submit")) {
            tasks.perform(new TaskAction.Claim(Walker.ref(seen)), viewer);
            seen = tasks.require(id, viewer);
        }
        TaskView task = seen;
        var typed = walker.bind(task, "submit", with, viewer);
        assertThat(typed.errors()).as(step).isEmpty();
        List<Statements.Sent> kept =
                Statements.of(() -> tasks.perform(new TaskAction.Submit(Walker.ref(task), typed), viewer));
        costs.put(step, new Cost(opened.size(), onMeetings(kept)));
    }

    /** On tables of the module; what each proposer's own case is told is told to each. */
    private static int onMeetings(List<Statements.Sent> sent) {
        return (int) sent.stream()
                .map(one -> one.sql().replaceAll("\\s+", " "))
                .filter(text -> text.contains(" meet_"))
                .filter(text -> !text.contains("SET answered_at") && !text.contains("WHERE problem ="))
                .count();
    }

    private void invite(String meeting, int members) {
        for (int place = 4; place <= members; place++) {
            String person = MEMBERS.get(place - 1);
            int at = place;
            transaction.executeWithoutResult(status -> sql.update(
                    "INSERT INTO meet_presence (meeting, person, kind, place, answer, reason, written) VALUES (?, ?, 'MEMBER', ?, '', '', '')",
                    meeting,
                    person,
                    at + 10));
        }
        transaction.executeWithoutResult(
                status -> sql.update("UPDATE meet_meeting SET members_due = ? WHERE case_id = ?", members, meeting));
    }

    private static Map<String, Object> present(int members) {
        return Map.of(
                "presence",
                MEMBERS.stream()
                        .limit(members)
                        .map(person -> Map.of("person", person, "as", "member", "present", "yes"))
                        .toList());
    }

    private static Map<String, Object> said(int members) {
        return Map.of(
                "way",
                "hands",
                "opinions",
                MEMBERS.stream()
                        .limit(members)
                        .map(person -> Map.of("person", person, "words", "同意。"))
                        .toList());
    }

    private static List<Map<String, Object>> rows(int matters, IntFunction<Map<String, Object>> row) {
        return IntStream.rangeClosed(1, matters).mapToObj(row).toList();
    }

    private static List<Map<String, Map<String, Object>>> problem(int no) {
        Map<String, Object> told = Map.of("subject", Sitting.title(no), "place", "工区", "factor", "equipment");
        Map<String, Object> graded =
                Map.of("kind", "safety-key", "likelihood", 2, "severity", 3, "aboutSecretary", "no", "route", "agenda");
        return List.of(
                Map.of("also", Map.of("process", "problem-intake", "as", "P40", "with", told)),
                Map.of("triage", Map.of("as", "P35", "do", "submit", "with", graded)));
    }

    private static List<Map<String, Map<String, Object>>> action(int no) {
        Map<String, Object> with = Sitting.action("措施" + Sitting.title(no));
        return List.of(
                Map.of("also", Map.of("process", "action-item", "as", "P35", "with", with)),
                Map.of("sign", Map.of("as", "P39", "do", "submit")));
    }
}
