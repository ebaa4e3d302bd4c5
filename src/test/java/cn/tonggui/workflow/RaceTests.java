package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several people at once: exactly one wins, the others are told so, and the case goes on. */
@TongguiTest
class RaceTests {

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
    RaceTests(JdbcTemplate sql) {
        soundness = new Soundness(sql);
    }

    @Test
    void oneOfManyCompletionsWins() throws Exception {
        for (int round = 0; round < Race.rounds(); round++) {
            String id = opened("并发");
            Viewer holder = people.viewer("P36");
            TaskView task = claimed(id, holder);
            Submission yes = walker.bind(task, "approve", Map.of("opinion", "同意办理"), holder);
            Submission no = walker.bind(task, "disapprove", Map.of("opinion", "不同意办"), holder);

            Race.run(
                            Race.runners(round),
                            runner -> () -> tasks.perform(
                                    runner % 2 == 0
                                            ? new TaskAction.Approve(Walker.ref(task), yes)
                                            : new TaskAction.Disapprove(Walker.ref(task), no),
                                    holder))
                    .onlyOneWins();

            assertThat(cases.require(id, people.viewer("P40")).state()).isEqualTo(CaseState.CLOSED);
            soundness.require(id);
        }
    }

    @Test
    void oneOfManyClaimsWins() throws Exception {
        List<Viewer> members =
                Stream.of("P34", "P35", "P36").map(people::viewer).toList();
        for (int round = 0; round < Race.rounds(); round++) {
            String id = opened("抢领");
            TaskView task = tasks.require(walker.taskAt(id, "review", members.get(0)), members.get(0));

            Race.run(
                            Race.runners(round),
                            runner -> () -> tasks.perform(
                                    new TaskAction.Claim(Walker.ref(task)), members.get(runner % members.size())))
                    .onlyOneWins();

            soundness.require(id);
        }
    }

    @Test
    void aCompletionAndACancellationNeverBothHappen() throws Exception {
        for (int round = 0; round < Race.rounds(); round++) {
            String id = opened("撤销");
            Viewer initiator = people.viewer("P40");
            Viewer holder = people.viewer("P36");
            TaskView task = claimed(id, holder);
            Submission yes = walker.bind(task, "approve", Map.of("opinion", "同意办理"), holder);
            long revision = cases.require(id, initiator).revision();

            Race.run(
                            Race.runners(round),
                            runner -> () -> runner % 2 == 0
                                    ? tasks.perform(new TaskAction.Approve(Walker.ref(task), yes), holder)
                                    : cases.perform(
                                            new CaseAction.Cancel(new CaseRef(id, revision, PublicId.next()), "不办了"),
                                            initiator))
                    .onlyOneWins();

            assertThat(cases.require(id, initiator).state()).isNotEqualTo(CaseState.OPEN);
            soundness.require(id);
        }
    }

    @Test
    void thePageSentTwiceActsOnce() throws Exception {
        String id = walker.open("trial", "P40", Map.of("subject", "双击"));
        Viewer holder = people.viewer("P36");
        TaskView task = claimed(id, holder);
        TaskAction approve = new TaskAction.Approve(
                Walker.ref(task), walker.bind(task, "approve", Map.of("opinion", "同意办理"), holder));

        List<Object> answers =
                Race.run(8, runner -> () -> tasks.perform(approve, holder)).won();

        assertThat(answers).hasSize(8);
        assertThat(cases.require(id, holder).acts())
                .filteredOn(act -> act.action().equals("approve"))
                .hasSize(1);
    }

    @Test
    void aCaseIsOpenedOnceByOnePage() throws Exception {
        Viewer viewer = people.viewer("P40");
        String token = PublicId.next();
        var form = cases.start("trial", viewer).form();
        Submission submission = new Submission(form.key(), "submit", Map.of("subject", "只开一次"), Map.of(), List.of());

        List<Object> answers = Race.run(
                        8,
                        runner -> () ->
                                cases.open("trial", submission, token, viewer).caseId())
                .won();

        assertThat(answers).hasSize(8);
        assertThat(answers).containsOnly(answers.get(0));
    }

    @Test
    void twoSheetsGivenAtOnceAreBothInAndGatheredOnce() throws Exception {
        for (int round = 0; round < Race.rounds(); round++) {
            Map<String, Object> author = Map.of("person", "P40", "share", 100);
            String id =
                    walker.open("trial-scoring", "P40", Map.of("subject", "同时 " + round, "authors", List.of(author)));
            walker.act(id, "assign", "P34", "submit", Map.of("reviewers", List.of("P35", "P36")));

            Race.Result both =
                    Race.run(2, runner -> runner == 0 ? () -> score(id, "P35", 40) : () -> score(id, "P36", 20));

            assertThat(both.won()).hasSize(2);
            CaseView seen = cases.require(id, people.viewer("P40"));
            assertThat(seen.values()).containsEntry("averageScore", "50.00");
            assertThat(seen.current()).extracting(CaseView.Current::step).containsExactly("conclude");
            assertThat(seen.acts())
                    .filteredOn(act -> act.action().equals("gather"))
                    .hasSize(1);
            soundness.require(id);
        }
    }

    private String opened(String subject) {
        return walker.open("trial", "P40", Map.of("subject", subject));
    }

    private Tasks.Performed score(String caseId, String who, int innovation) {
        return walker.act(caseId, "score", who, "submit", Map.of("innovation", innovation, "useful", 10, "safety", 10));
    }

    private TaskView claimed(String caseId, Viewer holder) {
        String task = walker.taskAt(caseId, "review", holder);
        tasks.perform(new TaskAction.Claim(Walker.ref(tasks.require(task, holder))), holder);
        return tasks.require(task, holder);
    }
}
