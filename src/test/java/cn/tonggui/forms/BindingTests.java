package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORM;
import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.bind;
import static cn.tonggui.forms.Sample.error;
import static cn.tonggui.forms.Sample.filled;
import static cn.tonggui.forms.Sample.form;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Sample.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form takes and what it asks for. */
class BindingTests {

    @Test
    void bindsTypedValues() {
        Submission submission = bind(
                "reply",
                "limit",
                "tags",
                "b",
                "tags",
                "a",
                "owner",
                "p2",
                "org",
                "QS1",
                "deadline",
                "2026-11-30",
                "meeting",
                "2026-11-29T09:30",
                "copies",
                "12",
                "amount",
                "1234.50",
                "opinion",
                "同意",
                "photos",
                "f1",
                "photos",
                "f2",
                "private",
                "谈了两点",
                "number",
                "2026-07");
        assertThat(submission.errors()).isEmpty();
        assertThat(submission.form()).isEqualTo("practical-matter/accept");
        assertThat(submission.action()).isEqualTo("submit");
        assertThat(submission.values())
                .isEqualTo(Map.ofEntries(
                        Map.entry("reply", "limit"),
                        Map.entry("tags", List.of("b", "a")),
                        Map.entry("owner", "p2"),
                        Map.entry("org", "QS1"),
                        Map.entry("deadline", "2026-11-30"),
                        Map.entry("meeting", "2026-11-29T09:30"),
                        Map.entry("copies", 12L),
                        Map.entry("amount", "1234.50"),
                        Map.entry("opinion", "同意"),
                        Map.entry("photos", List.of("f1", "f2")),
                        Map.entry("private", "谈了两点"),
                        Map.entry("number", "2026-07")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u3000\u3000", "\u00a0", "\u200b\ufeff"})
    void asksForWhatIsEmpty(String nothing) {
        Submission submission =
                FORMS.bind(FORM, "approve", typed("reply", nothing, "opinion", nothing), Map.of(), new People());
        assertThat(submission.valid()).isFalse();
        assertThat(submission.values()).isEmpty();
        assertThat(submission.errors())
                .containsExactly(
                        new FieldError("reply", "答复方式", "请选择答复方式。"), new FieldError("opinion", "意见", "请填写意见。"));
        assertThat(submission.typed()).containsEntry("opinion", List.of(nothing));
    }

    @Test
    void asksForWhatWasNotSent() {
        assertThat(FORMS.bind(FORM, "submit", Map.of(), Map.of(), new People()).errors())
                .extracting(FieldError::field)
                .containsExactly("reply", "opinion");
    }

    @Test
    void asksForTheReasonAloneWhenSendingBack() {
        Submission empty = FORMS.bind(FORM, "return", Map.of(), Map.of(), new People());
        assertThat(empty.errors()).extracting(FieldError::field).containsExactly("opinion");
        Submission reason = FORMS.bind(FORM, "return", typed("opinion", "请补充材料"), Map.of(), new People());
        assertThat(reason.valid()).isTrue();
        assertThat(reason.values()).isEqualTo(Map.of("opinion", "请补充材料"));
        assertThat(FORMS.bind(FORM, "disapprove", Map.of(), Map.of(), new People())
                        .valid())
                .isTrue();
    }

    @Test
    void reportsWhatIsFilledAmissAlsoWhenSendingBack() {
        Submission submission =
                FORMS.bind(FORM, "return", typed("opinion", "退回", "copies", "多"), Map.of(), new People());
        assertThat(error(submission, "copies")).isEqualTo("份数要写成整数，例如 12。");
    }

    @Test
    void emptiesWhatTheCaseHeld() {
        Map<String, Object> current =
                Map.of("number", "7", "tags", List.of("a"), "photos", List.of("f1"), "copies", 3L);
        assertThat(FORMS.bind(FORM, "submit", filled("number", "", "tags", ""), current, new People())
                        .values())
                .containsEntry("number", "")
                .containsEntry("tags", List.of())
                .containsEntry("photos", List.of())
                .doesNotContainKey("copies");
        assertThat(FORMS.bind(FORM, "return", typed("opinion", "请补充"), current, new People())
                        .values())
                .containsOnlyKeys("opinion");
    }

    @Test
    void keepsASealThatNothingIsTypedOver() {
        FormDefinition form = FORMS.parse(
                "test/talk",
                "title: 谈话\nrequired: [talk]\nproperties: {talk: {title: 要点, x-widget: textarea, x-sealed: true}}");
        Map<String, Object> current = Map.of("talk", "sealed:v1:00000000:a:b:c");
        Submission untouched = FORMS.bind(form, "submit", typed("talk", ""), current, new People());
        assertThat(untouched.valid()).isTrue();
        assertThat(untouched.values()).isEmpty();
        assertThat(FORMS.bind(form, "submit", typed("talk", ""), Map.of(), new People())
                        .valid())
                .isFalse();
    }
}
