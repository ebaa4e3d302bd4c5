package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A task handed on, lent and taken back by several at once is in one pair of hands afterwards. */
@TongguiTest
class HandingRaceTests {

    private static final List<PersonId> OTHERS = List.of(new PersonId("P34"), new PersonId("P35"));

    @Autowired
    private Tasks tasks;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    private final Soundness soundness;

    @Autowired
    HandingRaceTests(JdbcTemplate sql) {
        soundness = new Soundness(sql);
    }

    @Test
    void whatIsLentComesBackOnceByWhomeverItIsGivenBack() throws Exception {
        Viewer holder = people.viewer("P36");
        Viewer delegate = people.viewer("P35");
        for (int round = 0; round < Race.rounds(); round++) {
            String id = claimed(holder);
            tasks.perform(new TaskAction.Delegate(ref(id, holder), delegate.id(), "帮我看看"), holder);
            TaskView task = task(id, holder);

            Race.run(
                            Race.runners(round),
                            runner -> () -> runner % 2 == 0
                                    ? tasks.perform(new TaskAction.Revoke(Walker.ref(task), "我自己办"), holder)
                                    : tasks.perform(new TaskAction.Resolve(Walker.ref(task), "看好了"), delegate))
                    .onlyOneWins();

            assertThat(task(id, holder).may("approve")).isTrue();
            soundness.require(id);
        }
    }

    @Test
    void aTaskIsLentHandedOnOrFinishedAndNeverTwoOfThese() throws Exception {
        Viewer holder = people.viewer("P36");
        for (int round = 0; round < Race.rounds(); round++) {
            String id = claimed(holder);
            TaskView task = task(id, holder);
            Submission yes = walker.bind(task, "approve", Map.of("opinion", "同意办理"), holder);

            Race.run(
                            Race.runners(round),
                            runner -> () -> tasks.perform(
                                    switch (runner % 3) {
                                        case 0 -> new TaskAction.Delegate(Walker.ref(task), other(runner), "代我看");
                                        case 1 -> new TaskAction.Transfer(Walker.ref(task), other(runner), "交给您");
                                        default -> new TaskAction.Approve(Walker.ref(task), yes);
                                    },
                                    holder))
                    .onlyOneWins();

            soundness.require(id);
        }
    }

    private static PersonId other(int runner) {
        return OTHERS.get(runner % OTHERS.size());
    }

    private String claimed(Viewer holder) {
        String id = walker.open("trial", "P40", Map.of("subject", "同时交办"));
        tasks.perform(new TaskAction.Claim(ref(id, holder)), holder);
        return id;
    }

    private TaskView task(String id, Viewer viewer) {
        return tasks.require(walker.taskAt(id, "review", viewer), viewer);
    }

    private TaskRef ref(String id, Viewer viewer) {
        return Walker.ref(task(id, viewer));
    }
}
