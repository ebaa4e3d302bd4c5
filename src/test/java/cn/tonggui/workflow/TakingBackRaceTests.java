package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A step is taken back, or others are asked to sign, at the moment in which it is finished. */
@TongguiTest
class TakingBackRaceTests {

    private static final Map<String, Object> OWNED =
            Map.of("reply", "limit", "owner", "P39", "checker", "P36", "deadline", "2026-12-04", "opinion", "限期办好");

    @Autowired
    private Tasks tasks;

    @Autowired
    private Cases cases;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    private final Soundness soundness;

    @Autowired
    TakingBackRaceTests(JdbcTemplate sql) {
        soundness = new Soundness(sql);
    }

    @Test
    void aStepIsTakenBackOrTheNextOneFinished() throws Exception {
        Viewer before = people.viewer("P34");
        Viewer after = people.viewer("P39");
        for (int round = 0; round < Race.rounds(); round++) {
            String id = walker.open("practical-matter", "P40", Map.of("subject", "收回", "request", "收回"));
            walker.act(id, "accept", "P34", "submit", OWNED);
            TaskView task = tasks.require(walker.taskAt(id, "sign", after), after);
            Submission signed = walker.bind(task, "submit", Map.of(), after);
            long revision = cases.require(id, before).revision();

            Race.run(
                            Race.runners(round),
                            runner -> () -> runner % 2 == 0
                                    ? tasks.perform(new TaskAction.Submit(Walker.ref(task), signed), after)
                                    : cases.perform(
                                            new CaseAction.Withdraw(
                                                    new CaseRef(id, revision, PublicId.next()), "期限写错了"),
                                            before))
                    .onlyOneWins();

            assertThat(cases.require(id, before).current())
                    .extracting(CaseView.Current::step)
                    .containsAnyOf("work", "accept")
                    .hasSize(1);
            soundness.require(id);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER"})
    void othersAreAskedToSignOrTheStepIsFinished(TaskAction.AddSigners.Place place) throws Exception {
        Viewer holder = people.viewer("P36");
        for (int round = 0; round < Race.rounds(); round++) {
            String id = walker.open("trial", "P40", Map.of("subject", "加签"));
            tasks.perform(new TaskAction.Claim(Walker.ref(review(id, holder))), holder);
            TaskView task = review(id, holder);
            Submission yes = walker.bind(task, "approve", Map.of("opinion", "同意办理"), holder);

            Race.run(
                            Race.runners(round),
                            runner -> () -> tasks.perform(
                                    runner % 2 == 0
                                            ? new TaskAction.Approve(Walker.ref(task), yes)
                                            : new TaskAction.AddSigners(
                                                    Walker.ref(task), place, List.of(new PersonId("P35")), "请您也看看"),
                                    holder))
                    .onlyOneWins();

            soundness.require(id);
        }
    }

    private TaskView review(String id, Viewer viewer) {
        return tasks.require(walker.taskAt(id, "review", viewer), viewer);
    }
}
