package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORM;
import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.bind;
import static cn.tonggui.forms.Sample.error;
import static cn.tonggui.forms.Sample.form;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.tonggui.forms.Sample.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are kept as written, counted as people count, and refused when they cannot be stored. */
class TextBindingTests {

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true", "499, true", "500, true", "501, false"})
    void countsCharactersAsPeopleDo(int length, boolean fits) {
        assertThat(bind("opinion", "𠮷".repeat(length)).valid()).isEqualTo(fits);
        assertThat(bind("opinion", "字".repeat(length)).valid()).isEqualTo(fits);
    }

    @Test
    void saysHowLongIsTooLongAndTooShort() {
        assertThat(error(bind("opinion", "𠮷".repeat(501)), "opinion")).isEqualTo("意见最多 500 个字，现在是 501 个字。");
        assertThat(error(bind("opinion", "好"), "opinion")).isEqualTo("意见至少写 2 个字，现在是 1 个字。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "字", "\u0301\u0316", "\r\n", "1", "𠮷", "}"})
    void refusesTenMegabytesQuicklyAndKeepsThem(String unit) {
        String huge = "x" + unit.repeat(10 * 1024 * 1024 / unit.length() - 2) + "x";
        for (Field field : FORM.fields()) {
            if (!field.readOnly() && !field.name().equals("owner")) {
                Submission submission = assertTimeout(Duration.ofSeconds(4), () -> bind(field.name(), huge));
                assertThat(error(submission, field.name()))
                        .as(field.name())
                        .isNotEmpty()
                        .hasSizeLessThan(80);
                assertThat(submission.typed().get(field.name()).get(0)).isSameAs(huge);
            }
        }
    }

    @Test
    void countsTenMegabytesInWords() {
        assertThat(error(bind("opinion", "a".repeat(10 * 1024 * 1024)), "opinion"))
                .isEqualTo("意见最多 500 个字，现在是 10,485,760 个字。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${1+1}",
                "#{T(java.lang.Runtime)}",
                "<script>alert(1)</script>",
                "𠮷野家",
                "{title}",
                "$1\\",
                "'; DROP TABLE x; --",
                "a\tb",
                "👨‍👩‍👧"
            })
    void keepsTextLiterally(String text) {
        Submission submission = bind("opinion", text, "number", text);
        assertThat(submission.errors()).isEmpty();
        assertThat(submission.values()).containsEntry("opinion", text).containsEntry("number", text);
    }

    @Test
    void tidiesLineEndsSpacesAndForm() {
        Submission submission = bind("opinion", " \u3000一\r\n二\r三 \n", "number", "e\u0301\r\n2");
        assertThat(submission.values()).containsEntry("opinion", "一\n二\n三").containsEntry("number", "é 2");
        assertThat(submission.typed()).containsEntry("opinion", List.of(" \u3000一\r\n二\r三 \n"));
    }

    @Test
    void composesBeforeItCounts() {
        FormDefinition form = form("a: {title: 甲, maxLength: 3}");
        assertThat(FORMS.bind(form, "submit", typed("a", "e\u0301e\u0301e\u0301"), Map.of(), new People())
                        .valid())
                .isTrue();
        assertThat(FORMS.bind(form, "submit", typed("a", "\u03b1\u0313\u0300\u0345".repeat(3)), Map.of(), new People())
                        .values())
                .containsEntry("a", "\u1f82".repeat(3));
        assertThat(FORMS.bind(form, "submit", typed("a", "\u03b1\u0313\u0300\u0345".repeat(4)), Map.of(), new People())
                        .valid())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "\u007f", "a\u0085b", "a\ud842", "\udfb7a", "\ud842\ud842\udfb7"})
    void refusesWhatCannotBeStored(String text) {
        for (String name : List.of("opinion", "number", "reply", "copies", "deadline", "org", "photos", "private")) {
            Submission submission = bind(name, text);
            assertThat(error(submission, name)).as(name).endsWith("里有无法保存的符号（看不见的控制符），请删掉后再提交。");
            assertThat(submission.typed().get(name)).containsExactly(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"29, true", "30, true", "31, false"})
    void refusesHeapsOfCombiningMarks(int marks, boolean fits) {
        assertThat(bind("opinion", "好啊" + "\u0316".repeat(marks)).valid()).isEqualTo(fits);
        assertThat(bind("opinion", ("好" + "\u0316".repeat(30)).repeat(10)).valid())
                .isTrue();
    }

    @Test
    void refusesTwoTextsForOneField() {
        Submission submission = bind("opinion", "同意", "opinion", "同意");
        assertThat(error(submission, "opinion")).isEqualTo("意见收到了不止一份内容，请只填一份后再提交。");
        assertThat(submission.typed()).containsEntry("opinion", List.of("同意", "同意"));
    }

    @Test
    void refusesAnEnvelopeTypedByHand() {
        assertThat(error(bind("private", " sealed:v1:00000000:a:b:c"), "private"))
                .isEqualTo("谈话要点不能用“sealed:”开头，请换个写法。");
    }
}
