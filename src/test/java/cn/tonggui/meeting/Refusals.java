package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import java.util.Map;

/** How a test of the meeting says that a rule is broken, and at which field. */
final class Refusals {

    private Refusals() {}

    static void refuses(String code, String field, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.code()).isEqualTo(code);
            assertThat(broken.field()).isEqualTo(field);
        });
    }

    static void refuses(String code, String field, Sitting meeting, String step, String who, Map<String, Object> with) {
        refuses(code, field, () -> meeting.go(step, who, "submit", with));
    }
}
