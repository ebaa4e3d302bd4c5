package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.bind;
import static cn.tonggui.forms.Sample.error;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field that the form does not ask for is refused, and named with care. */
class StrangeFieldTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assignee",
                "outcome",
                "request",
                "owner.name",
                "reply[0]",
                "${1+1}",
                "",
                "unit",
                "practical-matter"
            })
    void refusesTheWholeFormForAFieldThatIsNotAsked(String name) {
        Submission submission = bind(name, "x");
        assertThat(submission.valid()).isFalse();
        assertThat(submission.values()).isEmpty();
        assertThat(submission.typed()).doesNotContainKey(name);
        assertThat(submission.errors())
                .containsExactly(new FieldError("", "", "表单里有不认识的内容（" + name + "），没有采用。请刷新页面后再试。"));
    }

    @Test
    void namesFewOfManyStrangeFields() {
        Submission submission = bind("a1", "", "a2", "", "a3", "", "a4", "", "a5", "");
        assertThat(error(submission, "")).isEqualTo("表单里有不认识的内容（a1、a2、a3 等 5 项），没有采用。请刷新页面后再试。");
        assertThat(error(bind("n\u0000\n" + "n".repeat(1_000_000), ""), ""))
                .hasSizeLessThan(100)
                .doesNotContain("\u0000");
        assertThat(error(bind("{names}{title}$1\\", ""), "")).contains("（{names}{title}$1\\）");
    }
}
