package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.TongguiTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Going elsewhere, standing still and ending: what those who oversee a mechanism do with a whole case. */
@TongguiTest
class CaseActionTests extends MattersUnderWay {

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void aMoveIsTriedFirstAndTrulyTakenBack() {
        String id = atCheck("跳回受理");
        Viewer department = people.viewer("P04");
        long before = view(id, "P04").revision();
        CaseAction.Move move = new CaseAction.Move(ref(id, "P04"), "accept", "走错了");

        Rehearsal.Rehearsed tried = rehearsal.of(move, department);
        assertThat(tried.ends()).containsExactly("复核");
        assertThat(tried.opens()).extracting(CaseView.Current::step).containsExactly("accept");
        assertThat(view(id, "P04").revision()).isEqualTo(before);
        assertThat(steps(id)).containsExactly("check");

        cases.perform(move, department);
        assertThat(steps(id)).containsExactly("accept");
        assertThat(act(id, "move").about()).isEqualTo("支部受理");
        assertThatThrownBy(() -> cases.perform(new CaseAction.Move(ref(id, "P04"), "accept", "再来"), department))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(
                        () -> cases.perform(new CaseAction.Move(ref(id, "P34"), "work", "我也来"), people.viewer("P34")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothingHappensToASuspendedCaseAndItsDeadlinesWait() {
        String id = walker.open("practical-matter", "P40", Map.of("subject", "停一停", "request", "x"));
        Viewer department = people.viewer("P04");
        LocalDateTime due = task(id, "accept", "P34").dueAt();
        cases.perform(new CaseAction.Suspend(ref(id, "P04"), "等上级文件"), department);

        assertThat(task(id, "accept", "P34").may("submit")).isFalse();
        assertThat(view(id, "P04").actions()).containsExactly("resume", "terminate");
        assertThatThrownBy(() -> walker.act(id, "accept", "P34", "submit", OWNED))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> cases.perform(new CaseAction.Move(ref(id, "P04"), "work", "不行"), department))
                .isInstanceOf(NotAllowed.class);

        clock.plus(Duration.ofDays(7));
        cases.perform(new CaseAction.Resume(ref(id, "P04"), "文件到了"), department);
        assertThat(task(id, "accept", "P34").dueAt()).isEqualTo(due.plusDays(7));
        walker.act(id, "accept", "P34", "submit", OWNED);
        assertThat(steps(id)).containsExactly("sign");
    }

    @Test
    void oneProposesToTerminateAndAnotherConfirms() {
        String id = walker.open("trial", "P57", Map.of("subject", "两个人终止"));
        Viewer one = people.viewer("P04");
        Viewer other = people.viewer("P07");
        cases.perform(new CaseAction.Terminate(ref(id, "P04"), "重复立项"), one);
        assertThat(view(id, "P04").state()).isEqualTo(CaseState.OPEN);
        assertThat(view(id, "P07").proposals())
                .extracting(CaseView.Proposal::words)
                .containsExactly("重复立项");
        assertThatThrownBy(() -> cases.perform(new CaseAction.Terminate(ref(id, "P04"), "我再来"), one))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("two-persons"));

        cases.perform(new CaseAction.Decline(ref(id, "P07"), "先不终止"), other);
        assertThat(view(id, "P07").proposals()).isEmpty();
        cases.perform(new CaseAction.Terminate(ref(id, "P07"), "确实重复"), other);
        cases.perform(new CaseAction.Terminate(ref(id, "P04"), "同意终止"), one);
        assertThat(view(id, "P04").state()).isEqualTo(CaseState.TERMINATED);
        assertThat(view(id, "P04").acts())
                .extracting(CaseView.Act::action)
                .containsExactly("start", "propose-terminate", "decline", "propose-terminate", "terminate");
    }

    @Test
    void aMoveByTwoIsConfirmedForTheSameStepOnly() {
        String id = walker.open("trial", "P57", Map.of("subject", "两个人跳转"));
        cases.perform(new CaseAction.Move(ref(id, "P04"), "mend", "回去补"), people.viewer("P04"));
        assertThat(steps(id, "P57")).containsExactly("review");
        cases.perform(new CaseAction.Move(ref(id, "P07"), "mend", "同意"), people.viewer("P07"));
        assertThat(steps(id, "P57")).containsExactly("mend");
    }
}
