package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.error;
import static cn.tonggui.forms.Sample.form;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.forms.FormPage.Input;
import cn.tonggui.forms.Sample.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step visited again: what of the case stands in its fields, and what of that is held against a return. */
class RevisitTests {

    private static final FormDefinition WORK = FORMS.parse("test/work", """
            title: 办理
            required: [progress, filing]
            properties:
              progress: {title: 进展, x-fresh: true}
              evidence: {title: 照片, x-widget: attachment, x-fresh: true}
              filing:   {title: 填报, enum: [report, finish], x-fresh: true}
              reason:   {title: 理由, x-visibleWhen: {filing: [finish]}}
              place:    {title: 地点}
            """);
    private static final Map<String, Object> VISITED =
            Map.of("progress", "沟已疏通", "evidence", List.of("f1"), "filing", "finish", "reason", "已验", "place", "便道");

    @Test
    void startsFreshFieldsEmptyAndKeepsTheOthers() {
        FormPage page = FORMS.page(WORK, VISITED, new People());
        assertThat(input(page, "progress").value()).isEmpty();
        assertThat(input(page, "evidence").values()).isEmpty();
        assertThat(input(page, "evidence").options()).isEmpty();
        assertThat(input(page, "filing").value()).isEmpty();
        assertThat(input(page, "reason").visible()).isFalse();
        assertThat(input(page, "place").value()).isEqualTo("便道");
    }

    @Test
    void showsWhatWasTypedIntoAFreshField() {
        FormPage page = FORMS.page(WORK, VISITED, typed("progress", "已垫高"), List.of(), new People());
        assertThat(input(page, "progress").value()).isEqualTo("已垫高");
        assertThat(input(page, "filing").value()).isEmpty();
    }

    @Test
    void asksForAFreshFieldAgain() {
        assertThat(FORMS.bind(WORK, "submit", typed("progress", ""), VISITED, new People())
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("progress", "filing");
    }

    @Test
    void leavesTheCaseAsItIsWhereAFreshFieldStaysEmpty() {
        Submission submission = FORMS.bind(
                WORK,
                "submit",
                typed("progress", "已垫高", "evidence", "", "filing", "report", "place", ""),
                VISITED,
                new People());
        assertThat(submission.values()).isEqualTo(Map.of("progress", "已垫高", "filing", "report", "place", ""));
    }

    @Test
    void showsFreshFieldsInWordsAsAllOthers() {
        assertThat(FORMS.show(WORK, VISITED, new People()))
                .extracting(Forms.Shown::words)
                .containsExactly("沟已疏通", "签到表.pdf", "finish", "已验", "便道");
    }

    @Test
    void refusesAFreshFieldThatIsReadOnly() {
        assertThatThrownBy(() -> form("a: {title: 甲, readOnly: true, x-fresh: true}"))
                .hasMessage("test/form: /properties/a is readOnly, so it cannot start empty");
    }

    @Test
    void showsAChoiceOfAnotherStepAsUnset() {
        FormDefinition form = form(
                "reply: {title: 答复, enum: [handle, explain]}",
                "kinds: {title: 类别, type: array, items: {enum: [a, b]}}",
                "told: {title: 转报, readOnly: true, enum: [handle]}");
        FormPage page =
                FORMS.page(form, Map.of("reply", "refer", "kinds", List.of("a", "old"), "told", "refer"), new People());
        assertThat(input(page, "reply").value()).isEmpty();
        assertThat(input(page, "kinds").values()).containsExactly("a");
        assertThat(input(page, "told").value()).isEqualTo("refer");
    }

    @ParameterizedTest
    @CsvSource({
        "submit, 2026-11-21, false",
        "return, 2026-11-21, true",
        "return, 2026-11-20, false",
        "submit, 2026-11-22, true"
    })
    void aDayGoneByHoldsUpNoReturnWhenItIsLeftAsItWas(String action, String day, boolean fits) {
        FormDefinition form = form("deadline: {title: 期限, format: date, x-notBefore: today}");
        Submission submission =
                FORMS.bind(form, action, typed("deadline", day), Map.of("deadline", "2026-11-21"), new People());
        assertThat(submission.valid()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"submit, false", "return, true"})
    void aPersonWhoLeftHoldsUpNoReturnWhenLeftAsChosen(String action, boolean fits) {
        FormDefinition form = form("owner: {title: 责任人, x-widget: person}");
        Submission submission = FORMS.bind(form, action, typed("owner", "gone"), Map.of("owner", "gone"), new People());
        assertThat(submission.valid()).isEqualTo(fits);
        assertThat(error(FORMS.bind(form, "return", typed("owner", "gone"), Map.of(), new People()), "owner"))
                .isNotEmpty();
    }

    @Test
    void aReturnIsNotHeldUpByWhatAConditionAsksFor() {
        FormDefinition form = form(
                "reply: {title: 答复, enum: [limit]}",
                "day: {title: 期限, format: date, x-requiredWhen: {reply: [limit]}}");
        Map<String, Object> current = Map.of("reply", "limit");
        assertThat(FORMS.bind(form, "return", typed("reply", "limit", "day", ""), current, new People())
                        .valid())
                .isTrue();
        assertThat(error(FORMS.bind(form, "submit", typed("reply", "limit", "day", ""), current, new People()), "day"))
                .isEqualTo("请填写期限。");
    }

    private static Input input(FormPage page, String name) {
        return page.inputs().stream()
                .filter(input -> input.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
