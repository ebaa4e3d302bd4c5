package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at once: exactly one wins, the other is told so, and the case goes on. */
@TongguiTest
class RaceTests {

    private static final int ROUNDS = 10;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Cases cases;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Test
    void oneOfTwoCompletionsWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = walker.open("trial", "P40", Map.of("subject", "并发 " + round));
            Viewer holder = people.viewer("P36");
            TaskView task = claimed(id, holder);
            Submission yes = walker.bind(task, "approve", Map.of("opinion", "同意办理"), holder);
            Submission no = walker.bind(task, "disapprove", Map.of("opinion", "不同意办"), holder);

            List<Object> answers = together(
                    () -> tasks.perform(new TaskAction.Approve(Walker.ref(task), yes), holder),
                    () -> tasks.perform(new TaskAction.Disapprove(Walker.ref(task), no), holder));

            assertThat(answers).filteredOn(Tasks.Performed.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Stale.class::isInstance).hasSize(1);
            assertThat(cases.require(id, people.viewer("P40")).state()).isEqualTo(CaseState.CLOSED);
        }
    }

    @Test
    void oneOfTwoClaimsWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = walker.open("trial", "P40", Map.of("subject", "抢领 " + round));
            Viewer one = people.viewer("P35");
            Viewer other = people.viewer("P36");
            TaskView task = tasks.require(walker.taskAt(id, "review", one), one);

            List<Object> answers = together(
                    () -> tasks.perform(new TaskAction.Claim(Walker.ref(task)), one),
                    () -> tasks.perform(new TaskAction.Claim(Walker.ref(task)), other));

            assertThat(answers).filteredOn(Tasks.Performed.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Refusal.class::isInstance).hasSize(1);
        }
    }

    @Test
    void aCompletionAndACancellationNeverBothHappen() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = walker.open("trial", "P40", Map.of("subject", "撤销 " + round));
            Viewer initiator = people.viewer("P40");
            Viewer holder = people.viewer("P36");
            TaskView task = claimed(id, holder);
            Submission yes = walker.bind(task, "approve", Map.of("opinion", "同意办理"), holder);
            long revision = cases.require(id, initiator).revision();

            List<Object> answers =
                    together(() -> tasks.perform(new TaskAction.Approve(Walker.ref(task), yes), holder), () -> {
                        cases.perform(
                                new CaseAction.Cancel(new CaseRef(id, revision, PublicId.next()), "不办了"), initiator);
                        return "cancelled";
                    });

            assertThat(answers).filteredOn(Refusal.class::isInstance).hasSize(1);
            assertThat(cases.require(id, initiator).state()).isNotEqualTo(CaseState.OPEN);
        }
    }

    @Test
    void thePageSentTwiceActsOnce() throws Exception {
        String id = walker.open("trial", "P40", Map.of("subject", "双击"));
        Viewer holder = people.viewer("P36");
        TaskView task = claimed(id, holder);
        TaskAction approve = new TaskAction.Approve(
                Walker.ref(task), walker.bind(task, "approve", Map.of("opinion", "同意办理"), holder));

        List<Object> answers = together(() -> tasks.perform(approve, holder), () -> tasks.perform(approve, holder));

        assertThat(answers).allMatch(Tasks.Performed.class::isInstance);
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

        List<Object> answers = together(
                () -> cases.open("trial", submission, token, viewer).caseId(),
                () -> cases.open("trial", submission, token, viewer).caseId());

        assertThat(answers).hasOnlyElementsOfType(String.class);
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @Test
    void twoSheetsGivenAtOnceAreBothInAndGatheredOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> author = Map.of("person", "P40", "share", 100);
            String id =
                    walker.open("trial-scoring", "P40", Map.of("subject", "同时 " + round, "authors", List.of(author)));
            walker.act(id, "assign", "P34", "submit", Map.of("reviewers", List.of("P35", "P36")));

            List<Object> answers = together(() -> score(id, "P35", 40), () -> score(id, "P36", 20));

            assertThat(answers).allMatch(Tasks.Performed.class::isInstance);
            CaseView seen = cases.require(id, people.viewer("P40"));
            assertThat(seen.values()).containsEntry("averageScore", "50.00");
            assertThat(seen.current()).extracting(CaseView.Current::step).containsExactly("conclude");
            assertThat(seen.acts())
                    .filteredOn(act -> act.action().equals("gather"))
                    .hasSize(1);
        }
    }

    private Tasks.Performed score(String caseId, String who, int innovation) {
        return walker.act(caseId, "score", who, "submit", Map.of("innovation", innovation, "useful", 10, "safety", 10));
    }

    private TaskView claimed(String caseId, Viewer holder) {
        String task = walker.taskAt(caseId, "review", holder);
        tasks.perform(new TaskAction.Claim(Walker.ref(tasks.require(task, holder))), holder);
        return tasks.require(task, holder);
    }

    private static List<Object> together(Callable<?>... acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        CyclicBarrier start = new CyclicBarrier(acts.length);
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        return act.call();
                    } catch (Stale | NotAllowed refused) {
                        return refused;
                    }
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
