package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 转办、委派、办结、收回、收回领办: in whose hands a task is afterwards, and what the case tells of it. */
@TongguiTest
class HandingOnTests {

    private static final String HOLDER = "P36";

    @Autowired
    private Tasks tasks;

    @Autowired
    private Cases cases;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private String claimed() {
        String id = walker.open("trial", "P40", Map.of("subject", "交到手上"));
        act(id, HOLDER, TaskAction.Claim::new);
        return id;
    }

    private Tasks.Performed act(String caseId, String who, Function<TaskRef, TaskAction> action) {
        Viewer viewer = people.viewer(who);
        return tasks.perform(action.apply(Walker.ref(task(caseId, viewer))), viewer);
    }

    private TaskView task(String caseId, Viewer viewer) {
        String task =
                cases.require(caseId, people.viewer("P40")).current().get(0).taskId();
        return tasks.require(task, viewer);
    }

    private List<String> offered(String caseId, String who) {
        return task(caseId, people.viewer(who)).actions();
    }

    private CaseView.Act last(String caseId) {
        List<CaseView.Act> acts = cases.require(caseId, people.viewer("P40")).acts();
        return acts.get(acts.size() - 1);
    }

    private static Function<TaskRef, TaskAction> transfer(String to) {
        return ref -> new TaskAction.Transfer(ref, new PersonId(to), "请你办");
    }

    private static Function<TaskRef, TaskAction> delegate(String to) {
        return ref -> new TaskAction.Delegate(ref, new PersonId(to), "请你看");
    }

    @Test
    void aTransferPutsTheTaskIntoOtherHandsForGood() {
        String id = claimed();
        assertThatThrownBy(() -> task(id, people.viewer("P38"))).isInstanceOf(NotFound.class);

        Tasks.Performed performed = act(id, HOLDER, transfer("P38"));

        assertThat(performed.next()).isEqualTo("莫北辰");
        assertThat(offered(id, "P38")).contains("approve", "transfer", "delegate");
        assertThat(offered(id, HOLDER)).doesNotContain("approve", "revoke", "claim");
        CaseView.Act act = last(id);
        assertThat(act.actorName()).isEqualTo("祝平安");
        assertThat(act.action()).isEqualTo("transfer");
        assertThat(act.about()).isEqualTo("给 莫北辰");
        assertThat(act.opinion()).isEqualTo("请你办");
        assertThat(act.behalfName()).isEmpty();
    }

    @Test
    void whatWasDelegatedComesBackToWhoeverDelegatedAndIsDecidedByHim() {
        String id = claimed();
        act(id, HOLDER, delegate("P38"));

        assertThat(offered(id, "P38")).containsExactly("resolve");
        assertThat(offered(id, HOLDER)).containsExactly("revoke");
        assertThatThrownBy(() -> walker.act(id, "review", "P38", "approve", Map.of("opinion", "同意")))
                .isInstanceOf(NotAllowed.class);

        assertThat(act(id, "P38", ref -> new TaskAction.Resolve(ref, "看过了")).next())
                .isEqualTo("祝平安");
        CaseView.Act resolved = last(id);
        assertThat(resolved.actorName()).isEqualTo("莫北辰");
        assertThat(resolved.behalfName()).isEqualTo("祝平安");
        assertThat(offered(id, "P38")).isEmpty();
        walker.act(id, "review", HOLDER, "approve", Map.of("opinion", "同意"));
        assertThat(cases.require(id, people.viewer("P40")).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void theNextDelegationReturnsToTheNextHolderAndNotToTheFirst() {
        String id = claimed();
        act(id, HOLDER, delegate("P38"));
        act(id, "P38", ref -> new TaskAction.Resolve(ref, ""));
        act(id, HOLDER, transfer("P39"));
        act(id, "P39", delegate("P37"));

        assertThat(act(id, "P37", ref -> new TaskAction.Resolve(ref, "")).next())
                .isEqualTo("邓长林");
        assertThat(offered(id, "P39")).contains("approve");
    }

    @Test
    void whoGaveItBackMayGetItAgain() {
        String id = claimed();
        act(id, HOLDER, delegate("P38"));
        act(id, "P38", ref -> new TaskAction.Resolve(ref, ""));

        act(id, HOLDER, transfer("P38"));
        act(id, "P38", transfer(HOLDER));

        assertThat(offered(id, HOLDER)).contains("approve");
    }

    @Test
    void aDelegationIsTakenBackByTheDelegatorAlone() {
        String id = claimed();
        act(id, HOLDER, delegate("P38"));

        assertThatThrownBy(() -> act(id, "P35", ref -> new TaskAction.Revoke(ref, "")))
                .isInstanceOf(NotAllowed.class);
        act(id, HOLDER, ref -> new TaskAction.Revoke(ref, "不等了"));

        assertThat(last(id).about()).isEqualTo("从 莫北辰");
        assertThat(offered(id, HOLDER)).contains("approve");
        assertThatThrownBy(() -> act(id, "P38", ref -> new TaskAction.Resolve(ref, "")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsOfferedToOneAloneComesBackToHimToo() {
        String id = matter();
        act(id, "P34", delegate("P38"));
        act(id, "P38", ref -> new TaskAction.Resolve(ref, "问过了"));

        assertThat(offered(id, "P34")).contains("submit", "release");
    }

    @ParameterizedTest
    @CsvSource({"P36, receiver-same", "P999, receiver-unknown"})
    void itGoesToNobodyWhoCouldNotTakeIt(String to, String refusal) {
        String id = claimed();

        assertThatThrownBy(() -> act(id, HOLDER, transfer(to)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(refusal));
        assertThatThrownBy(() -> act(id, HOLDER, delegate(to)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(refusal));
    }

    @Test
    void itGoesToNobodyWhoCannotSignIn() {
        String id = claimed();
        enabled("P38", false);
        try {
            assertThatThrownBy(() -> act(id, HOLDER, transfer("P38")))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.code()).isEqualTo("receiver-absent"));
        } finally {
            enabled("P38", true);
        }
    }

    private void enabled(String who, boolean enabled) {
        transaction.executeWithoutResult(
                begun -> sql.update("UPDATE org_account SET enabled = ? WHERE id = ?", enabled, who));
    }

    private String matter() {
        return walker.open("practical-matter", "P40", Map.of("subject", "班中餐热饭难", "request", "微波炉坏了一台"));
    }

    @Test
    void aPageMadeBeforeItWasHandedOnIsTooLate() {
        String id = claimed();
        Viewer holder = people.viewer(HOLDER);
        TaskRef before = Walker.ref(task(id, holder));
        act(id, HOLDER, delegate("P38"));

        assertThatThrownBy(() -> tasks.perform(new TaskAction.Transfer(before, new PersonId("P39"), ""), holder))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whoOverseesTheMechanismPutsBackWhatSomebodyClaimedAndLeavesLying() {
        String id = claimed();
        act(id, HOLDER, delegate("P38"));
        assertThat(offered(id, "P35")).doesNotContain("take-back");

        act(id, "P01", ref -> new TaskAction.TakeBack(ref, "放了三周"));

        assertThat(last(id).about()).isEqualTo("从 莫北辰");
        assertThat(last(id).opinion()).isEqualTo("放了三周");
        assertThat(offered(id, "P35")).contains("claim");
        assertThat(offered(id, "P38")).doesNotContain("resolve");
        act(id, "P35", TaskAction.Claim::new);
        act(id, "P35", delegate("P39"));
        assertThat(act(id, "P39", ref -> new TaskAction.Resolve(ref, "")).next())
                .isEqualTo("白桂枝");
    }
}
