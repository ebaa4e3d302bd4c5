package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several sign: whom a step asks, what its timeline says, and what a task that is not asked for any more answers. */
@TongguiTest
class SigningTests {

    @Autowired
    private Walker walker;

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private SignerMapper signers;

    @Autowired
    private OneTransaction transaction;

    @Test
    void tellsWhoIsNotAskedAnyMoreAndWhatCameOut() {
        String id = open("early", List.of("P34", "P35", "P36"));
        String left = walker.taskAt(id, "early", people.viewer("P36"));

        walker.act(id, "early", "P34", "approve", Map.of("opinion", "同意"));
        walker.act(id, "early", "P35", "approve", Map.of());

        List<CaseView.Act> acts = cases.require(id, people.viewer("P40")).acts();
        assertThat(acts)
                .extracting(CaseView.Act::action)
                .containsExactly("start", "approve", "approve", "sign-ended", "signed-approve", "close");
        assertThat(acts.get(3).about()).isEqualTo(name("P36"));
        assertThat(acts.get(4).about()).isEqualTo("2/3");
        assertThatThrownBy(() -> tasks.require(left, people.viewer("P36")))
                .isInstanceOfSatisfying(
                        Stale.class, gone -> assertThat(gone.code()).isEqualTo("task-done"));
        assertThatThrownBy(() -> tasks.require(left, people.viewer("P57"))).isInstanceOf(NotFound.class);
    }

    @Test
    void readsWhatEachSaidApartFromWhatCameOut() {
        String id = open("half", List.of("P34", "P35"));
        walker.act(id, "half", "P34", "disapprove", Map.of("opinion", "不妥"));
        walker.act(id, "half", "P35", "approve", Map.of());

        assertThat(signers.of(id, "half"))
                .extracting(Signer::person, Signer::state, Signer::words, Signer::round)
                .containsExactly(tuple("P34", Signer.State.REFUSED, "不妥", 1), tuple("P35", Signer.State.AGREED, "", 1));
        assertThat(cases.require(id, people.viewer("P40")).outcome()).isEqualTo("passed");
    }

    @Test
    void asksNobodyTwiceInOneRoundAndEverybodyAgainInTheNext() {
        String id = open("all", List.of("P34", "P35"));
        walker.act(id, "all", "P34", "approve", Map.of());
        walker.act(id, "all", "P35", "disapprove", Map.of("opinion", "再改"));
        walker.act(
                id, "mend", "P40", "submit", Map.of("subject", "再签", "way", "all", "signers", List.of("P34", "P35")));

        assertThat(signers.of(id, "all"))
                .extracting(Signer::round, Signer::state)
                .containsExactly(
                        tuple(1, Signer.State.AGREED),
                        tuple(1, Signer.State.REFUSED),
                        tuple(2, Signer.State.OPEN),
                        tuple(2, Signer.State.OPEN));
    }

    @Test
    void asksTheHoldersOfItsTokensOnTheDay() {
        String id = walker.open("trial-turns", "P40", Map.of("subject", "依次", "line", List.of("P36")));
        walker.act(id, "line", "P36", "approve", Map.of());

        assertThat(signers.of(id, "board")).extracting(Signer::person).containsExactly("P34", "P35", "P36");
    }

    @Test
    void asksThePersonWhomTheEngineWasGivenTwiceOnlyOnce() {
        String id = walker.open("trial-turns", "P40", Map.of("subject", "重名", "line", List.of("P36")));
        String instance = instance(id);
        engine.setVariable(instance, "line", List.of("P35", "P36", "P35"));

        back(id, instance);

        assertThat(signers.of(id, "line").stream().filter(one -> one.round() == 2))
                .extracting(Signer::person)
                .containsExactly("P35", "P36");
    }

    @Test
    void refusesToGoOnWithNobody() {
        String id = walker.open("trial-turns", "P40", Map.of("subject", "没有人", "line", List.of("P36")));
        String instance = instance(id);
        engine.removeVariable(instance, "line");

        assertThatThrownBy(() -> back(id, instance))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("nobody-chosen"));
        assertThat(cases.require(id, people.viewer("P40")).current()).hasSize(1);
    }

    @Test
    void refusesASecondOpinionOfTheSameTask() {
        String id = open("all", List.of("P34", "P35"));
        Viewer viewer = people.viewer("P34");
        AtomicReference<TaskView> task = new AtomicReference<>(tasks.require(walker.taskAt(id, "all", viewer), viewer));
        TaskAction.Approve twice =
                new TaskAction.Approve(Walker.ref(task.get()), walker.bind(task.get(), "approve", Map.of(), viewer));
        walker.act(id, "all", "P34", "approve", Map.of());

        assertThatThrownBy(() -> tasks.perform(twice, viewer)).isInstanceOf(Stale.class);
    }

    /** As a return would: out of the step and into it again. */
    private void back(String caseId, String instance) {
        transaction.run(() -> {
            engine.createChangeActivityStateBuilder()
                    .processInstanceId(instance)
                    .moveActivityIdTo("line", "line")
                    .changeState();
            return caseId;
        });
    }

    private String instance(String id) {
        return engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        cases.require(id, people.viewer("P40")).number())
                .singleResult()
                .getId();
    }

    private String open(String way, List<String> chosen) {
        return walker.open("trial-signing", "P40", Map.of("subject", "签 " + way, "way", way, "signers", chosen));
    }

    private String name(String id) {
        return people.viewer(id).name();
    }
}
