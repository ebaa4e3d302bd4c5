package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A problem that went into another, or that an action is taken for, waits for no case that is stopped. */
@TongguiTest
class ProblemsTogetherTests {

    private static final Map<String, Object> GRADED =
            Map.of("kind", "safety-key", "likelihood", 2, "severity", 3, "aboutSecretary", "no");

    @Autowired
    private Walker walker;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    private final List<String> opened = new ArrayList<>();

    @AfterEach
    void leaveNothingOpen() {
        opened.stream().filter(id -> view(id).state() == CaseState.OPEN).forEach(this::terminate);
    }

    private String problem(String subject) {
        return kept(walker.open(
                "problem-intake", "P40", Map.of("subject", subject, "place", "更衣室", "factor", "equipment")));
    }

    private String kept(String id) {
        opened.add(id);
        return id;
    }

    private void triage(String id, Map<String, Object> more) {
        Map<String, Object> with = new HashMap<>(GRADED);
        with.putAll(more);
        walker.act(id, "triage", "P35", "submit", with);
    }

    private void merge(String id, String into) {
        triage(id, Map.of("route", "merge", "duplicateOf", view(into).number()));
    }

    private CaseView view(String id) {
        return cases.require(id, people.viewer("P04"));
    }

    private void terminate(String id) {
        CaseRef ref = new CaseRef(id, view(id).revision(), PublicId.next());
        cases.perform(new CaseAction.Terminate(ref, "到此为止"), people.viewer("P04"));
    }

    private List<String> at(String id) {
        return view(id).current().stream().map(CaseView.Current::step).toList();
    }

    private String state(String id) {
        return sql.queryForObject("SELECT state FROM meet_problem WHERE case_id = ?", String.class, id);
    }

    @Test
    void whatWentIntoOneThatIsTerminatedIsLookedAtByItself() {
        String main = problem("锁坏了");
        String again = problem("锁还是坏的");
        String third = problem("锁又坏了");
        merge(again, main);
        merge(third, main);
        triage(main, Map.of("route", "team", "owner", "P39", "checker", "P37", "deadline", "2026-12-01"));
        assertThat(at(again)).isEmpty();

        terminate(main);

        assertThat(state(main)).isEqualTo("CLOSED");
        for (String one : List.of(again, third)) {
            assertThat(at(one)).containsExactly("triage");
            assertThat(state(one)).isEqualTo("REOPENED");
            assertThat(view(one).values()).doesNotContainKey("duplicateOf");
            assertThat(view(one).acts())
                    .anyMatch(
                            act -> act.action().equals("keep") && act.stepName().equals("查去向"));
        }
        merge(third, again);
        assertThat(at(third)).isEmpty();
    }

    @Test
    void theOtherGoesOnWhenWhatWentIntoItIsTerminated() {
        String main = problem("灯不亮");
        String again = problem("灯还是不亮");
        merge(again, main);
        triage(main, Map.of("route", "reject", "explanation", "已换灯泡。"));

        terminate(again);

        assertThat(at(main)).containsExactly("rate");
        walker.act(main, "rate", "P40", "submit", Map.of("rating", "4"));
        assertThat(view(main).state()).isEqualTo(CaseState.CLOSED);
        assertThat(view(again).state()).isEqualTo(CaseState.TERMINATED);
    }

    @Test
    void aProblemIsAnsweredWhenItsLastActionIsTerminated() {
        String problem = problem("照明不足");
        triage(problem, Map.of("route", "agenda"));
        String first = action("装临时灯", view(problem).number());
        String second = action("换电缆", view(problem).number());
        walker.act(first, "sign", "P39", "submit", Map.of());
        walker.act(second, "sign", "P39", "submit", Map.of());
        told(problem);

        terminate(first);
        assertThat(at(problem)).isEmpty();
        terminate(second);

        assertThat(at(problem)).containsExactly("answerProposer");
        assertThat(sql.queryForList("SELECT state FROM meet_action WHERE problem = ?", String.class, problem))
                .containsExactly("DROPPED", "DROPPED");
    }

    private String action(String subject, String problem) {
        return kept(walker.open(
                "action-item",
                "P35",
                Map.of(
                        "subject", subject,
                        "problemNumber", problem,
                        "owner", "P39",
                        "deadline", "2026-12-05",
                        "standard", "合格。",
                        "checker", "P37")));
    }

    /** As the meeting would. */
    private void told(String problem) {
        walker.tell(problem, "answered", Map.of("answer", "已研究。", "resolution", "限期整治。"));
    }
}
