package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.bind;
import static cn.tonggui.forms.Sample.error;
import static cn.tonggui.forms.Sample.form;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Sample.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which fields are shown and asked for under which answers. */
class ConditionBindingTests {

    @Test
    void passesOverWhatIsHidden() {
        Submission submission = bind("reply", "explain", "owner", "nobody");
        assertThat(submission.valid()).isTrue();
        assertThat(submission.values()).doesNotContainKey("owner");
        assertThat(submission.typed()).containsEntry("owner", List.of("nobody"));
    }

    @Test
    void asksForWhatItsConditionAsksFor() {
        assertThat(error(bind("reply", "handle"), "owner")).isEqualTo("请选择责任人。");
        assertThat(bind("reply", "handle", "owner", "p1").values()).containsEntry("owner", "p1");
    }

    @Test
    void hidesWhatHangsOnSomethingHidden() {
        FormDefinition form = form(
                "a: {title: 甲, enum: [x, y]}",
                "b: {title: 乙, enum: [x], x-visibleWhen: {a: [x]}}",
                "c: {title: 丙, x-visibleWhen: {b: [x]}}");
        assertThat(FORMS.bind(form, "submit", typed("a", "x", "b", "x", "c", "1"), Map.of(), new People())
                        .values())
                .containsKey("c");
        assertThat(FORMS.bind(form, "submit", typed("a", "y", "b", "x", "c", "1"), Map.of(), new People())
                        .values())
                .containsOnlyKeys("a");
    }

    @Test
    void readsReadOnlyConditionsFromTheCaseOnly() {
        FormDefinition form =
                form("kind: {title: 类型, enum: [x, y], readOnly: true}", "a: {title: 甲, x-visibleWhen: {kind: [x]}}");
        assertThat(FORMS.bind(form, "submit", typed("a", "1"), Map.of("kind", "x"), new People())
                        .values())
                .containsEntry("a", "1");
        assertThat(FORMS.bind(form, "submit", typed("a", "1"), Map.of("kind", "y"), new People())
                        .values())
                .isEmpty();
    }
}
