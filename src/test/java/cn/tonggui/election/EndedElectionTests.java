package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.Cases;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A branch has one election at a time, and another as soon as the first one has ended. */
@TongguiTest
class EndedElectionTests {

    @Autowired
    private Walker walker;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private Elections elections;

    private String open() {
        return walker.open(
                "branch-election",
                "P04",
                Map.of("type", "early", "branch", "B02", "subject", "提前换届", "reason", "缺额过半"));
    }

    private void cancel(String id) {
        long revision = cases.require(id, people.viewer("P04")).revision();
        cases.perform(new CaseAction.Cancel(new CaseRef(id, revision, PublicId.next()), "不办了"), people.viewer("P04"));
    }

    @Test
    void aCancelledElectionMakesRoomForAnother() {
        String first = open();
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("elec-open"));

        cancel(first);
        assertThat(elections.require(first).stage()).isEqualTo(Stage.CANCELLED);

        cancel(open());
    }
}
