package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Going back and taking back, each with whoever has the matter then. */
@TongguiTest
class ReturnTests extends MattersUnderWay {

    @Autowired
    private Returns returns;

    @Test
    void whoFinishedTheStepLastHasItAgainAndReadsWhy() {
        String id = atCheck("从检查退回受理");
        returned(id, "check", "P36", "accept", false);

        assertThat(steps(id)).containsExactly("accept");
        TaskView task = task(id, "accept", "P34");
        assertThat(task.may("submit")).isTrue();
        assertThat(task.returnedBecause()).isEqualTo("期限不对");
        assertThat(act(id, "return-to").about()).isEqualTo("支部受理");

        walker.act(id, "accept", "P34", "submit", OWNED);
        assertThat(steps(id)).containsExactly("sign");
    }

    @Test
    void whatComesStraightBackPassesNothingBetween() {
        String id = atCheck("改好直接回来");
        returned(id, "check", "P36", "accept", true);
        walker.act(id, "accept", "P34", "submit", OWNED);

        assertThat(steps(id)).containsExactly("check");
        assertThat(task(id, "check", "P36").may("approve")).isTrue();
    }

    @Test
    void aStepThatIsReturnedAgainBeforeItComesBackForgetsTheWayBack() {
        String id = atCheck("又退了一次");
        returned(id, "check", "P36", "work", true);
        returned(id, "work", "P39", "accept", false);
        walker.act(id, "accept", "P34", "submit", OWNED);
        assertThat(steps(id)).containsExactly("sign");
        walker.act(id, "sign", "P39", "submit", Map.of());
        assertThat(steps(id)).containsExactly("work");
    }

    @Test
    void onlyStepsThatWereFinishedAndLeadHereMayBeReturnedTo() {
        String id = atCheck("退到哪里");
        Viewer checker = people.viewer("P36");
        TaskView task = task(id, "check", "P36");
        assertThat(returns.of(task.id(), checker))
                .extracting(Returns.Target::step)
                .containsExactlyInAnyOrder("accept", "sign", "work");

        for (String step : List.of("check", "rate", "none", "close")) {
            assertThatThrownBy(() -> tasks.perform(
                            new TaskAction.ReturnTo(Walker.ref(task), List.of(step), false, "试试"), checker))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.code()).isEqualTo("return-not-passed"));
        }
        assertThatThrownBy(() -> tasks.perform(
                        new TaskAction.ReturnTo(Walker.ref(task), List.of("accept", "work"), false, "试试"), checker))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("return-one-each"));
    }

    @Test
    void whoeverStillHasThePageOfATaskThatWentHearsWhoTookIt() {
        String id = atCheck("页面还开着");
        TaskView before = task(id, "check", "P36");
        walkOn(id);
        assertThatThrownBy(() -> tasks.require(before.id(), people.viewer("P36")))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.facts()).contains("return-to"));
    }

    private void walkOn(String id) {
        returned(id, "check", "P36", "work", false);
    }

    @Test
    void whatWasPassedOnIsTakenBackUntilTheNextOpensIt() {
        String id = walker.open("practical-matter", "P40", Map.of("subject", "手快了", "request", "x"));
        walker.act(id, "accept", "P34", "submit", OWNED);
        assertThat(view(id, "P34").may("withdraw")).isTrue();
        assertThat(view(id, "P39").may("withdraw")).isFalse();

        cases.perform(new CaseAction.Withdraw(ref(id, "P34"), "期限写错了"), people.viewer("P34"));
        assertThat(steps(id)).containsExactly("accept");
        assertThat(task(id, "accept", "P34").may("submit")).isTrue();

        walker.act(id, "accept", "P34", "submit", OWNED);
        tasks.opened(task(id, "sign", "P39").id(), people.viewer("P34"));
        assertThat(view(id, "P34").may("withdraw")).isTrue();
        tasks.opened(task(id, "sign", "P39").id(), people.viewer("P39"));
        assertThat(view(id, "P34").may("withdraw")).isFalse();
        assertThatThrownBy(() -> cases.perform(new CaseAction.Withdraw(ref(id, "P34"), "再收回"), people.viewer("P34")))
                .isInstanceOf(NotAllowed.class);
        assertThat(steps(id)).containsExactly("sign");
    }

    @Test
    void whatAnotherWentOnWithIsNotTakenBack() {
        String id = atCheck("已经办过去了");
        assertThat(view(id, "P34").may("withdraw")).isFalse();
        assertThat(view(id, "P39").may("withdraw")).isTrue();
    }
}
