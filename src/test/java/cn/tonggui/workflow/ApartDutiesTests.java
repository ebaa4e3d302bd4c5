package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Duties that must lie apart stay apart however a task is handed on. */
@TongguiTest
class ApartDutiesTests {

    @Autowired
    private Tasks tasks;

    @Autowired
    private Cases cases;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    private void act(String caseId, String who, Function<TaskRef, TaskAction> action) {
        Viewer viewer = people.viewer(who);
        String task =
                cases.require(caseId, people.viewer("P40")).current().get(0).taskId();
        tasks.perform(action.apply(Walker.ref(tasks.require(task, viewer))), viewer);
    }

    private static Function<TaskRef, TaskAction> transfer(String to) {
        return ref -> new TaskAction.Transfer(ref, new PersonId(to), "请你办");
    }

    private static Function<TaskRef, TaskAction> delegate(String to) {
        return ref -> new TaskAction.Delegate(ref, new PersonId(to), "请你看");
    }

    @Test
    void theOneWhoseWorkIsCheckedNeverComesToCheckIt() {
        String id = matterAtWork("P38", "P36");

        assertThatThrownBy(() -> act(id, "P38", transfer("P36"))).satisfies(ApartDutiesTests::breaksSd06);
        act(id, "P38", transfer("P39"));
        walker.act(id, "work", "P39", "submit", Map.of("progress", "修好了", "filing", "finish"));

        assertThatThrownBy(() -> act(id, "P36", transfer("P38"))).satisfies(ApartDutiesTests::breaksSd06);
        assertThatThrownBy(() -> act(id, "P36", delegate("P39"))).satisfies(ApartDutiesTests::breaksSd06);
        act(id, "P36", transfer("P35"));
        assertThatThrownBy(() -> act(id, "P35", transfer("P38"))).satisfies(ApartDutiesTests::breaksSd06);
    }

    private static void breaksSd06(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("SD06"));
    }

    private String matterAtWork(String owner, String checker) {
        String id = matter();
        Map<String, Object> accepted = Map.of(
                "reply", "limit", "owner", owner, "checker", checker, "deadline", "2026-12-05", "opinion", "纳入清单");
        walker.act(id, "accept", "P34", "submit", accepted);
        walker.act(id, "sign", owner, "submit", Map.of());
        return id;
    }

    private String matter() {
        return walker.open("practical-matter", "P40", Map.of("subject", "班中餐热饭难", "request", "微波炉坏了一台"));
    }
}
