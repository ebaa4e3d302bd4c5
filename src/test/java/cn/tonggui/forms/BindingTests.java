package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORM;
import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.bind;
import static cn.tonggui.forms.Sample.error;
import static cn.tonggui.forms.Sample.filled;
import static cn.tonggui.forms.Sample.form;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.tonggui.forms.Sample.People;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "9999-99-99",
                "2026-02-29",
                "2026-02-30",
                "1899-12-31",
                "2200-01-01",
                "2026-1-1",
                "2026/11/30",
                "30.11.2026",
                "20261130",
                "明天",
                "2026-11-30T00:00",
                "+2026-11-30",
                "-2026-11-30",
                "2026-11-30 x"
            })
    void refusesWhatIsNoDate(String date) {
        assertThat(error(bind("deadline", date), "deadline")).isEqualTo("期限要写成 2026-11-30 这样的日期。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2199-12-31", "2024-02-29", "２０２４－０２－２９", " 2024-02-29 "})
    void takesDatesOfThreeCenturies(String date) {
        FormDefinition form = form("day: {title: 日期, format: date}");
        Submission submission = FORMS.bind(form, "submit", typed("day", date), Map.of(), new People());
        assertThat(submission.errors()).isEmpty();
        assertThat((String) submission.values().get("day")).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, false", "2026-11-22, true", "2026-11-23, true"})
    void comparesADayWithToday(String day, boolean fits) {
        assertThat(bind("deadline", day).valid()).isEqualTo(fits);
        if (!fits) {
            assertThat(error(bind("deadline", day), "deadline")).isEqualTo("期限要在今天或今天以后。");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29T23:59, true", "2026-11-30T23:59, true", "2026-12-01T00:00, false"})
    void comparesADayWithAnotherField(String time, boolean fits) {
        Submission submission = bind("deadline", "2026-11-30", "meeting", time);
        assertThat(submission.valid()).isEqualTo(fits);
        assertThat(error(submission, "meeting")).isEqualTo(fits ? "" : "会议时间要和期限相同，或者比它早。");
    }

    @Test
    void comparesWithADayOfTheCaseAndWithNothingWhenThereIsNone() {
        FormDefinition form = form(
                "begin: {title: 开始, format: date, readOnly: true}",
                "end: {title: 结束, format: date, x-notBefore: begin}");
        var typed = typed("end", "2026-01-01");
        assertThat(FORMS.bind(form, "submit", typed, Map.of("begin", "2026-01-02"), new People())
                        .valid())
                .isFalse();
        assertThat(FORMS.bind(form, "submit", typed, Map.of("begin", "2026-01-01"), new People())
                        .valid())
                .isTrue();
        assertThat(FORMS.bind(form, "submit", typed, Map.of(), new People()).valid())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-30", "2026-11-30T24:00", "2026-11-30T09:60", "2026-11-30 09:00", "2026-11-30T09:00Z"})
    void refusesWhatIsNoTime(String time) {
        assertThat(error(bind("meeting", time), "meeting")).isEqualTo("会议时间要写成 2026-11-30T09:00 这样的时间。");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "998, true", "999, true", "1000, false"})
    void keepsIntegersWithinTheirLimits(String copies, boolean fits) {
        assertThat(bind("copies", copies).valid()).isEqualTo(fits);
    }

    @Test
    void saysTheLimitOfANumber() {
        assertThat(error(bind("copies", "0"), "copies")).isEqualTo("份数最小填 1，您填的是 0。");
        assertThat(error(bind("copies", "1000"), "copies")).isEqualTo("份数最大填 999，您填的是 1,000。");
        assertThat(error(bind("amount", "-0.01"), "amount")).isEqualTo("金额最小填 0，您填的是 -0.01。");
        assertThat(error(bind("amount", "0.001"), "amount")).isEqualTo("金额要填 0.01 的整数倍，您填的是 0.001。");
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775806, true",
        "9223372036854775807, true",
        "9223372036854775808, false",
        "-9223372036854775809, false"
    })
    void refusesIntegersThatDoNotFit(String number, boolean fits) {
        FormDefinition form = form("count: {title: 数量, type: integer}");
        Submission submission = FORMS.bind(form, "submit", typed("count", number), Map.of(), new People());
        assertThat(submission.valid()).isEqualTo(fits);
        assertThat(error(submission, "count")).isEqualTo(fits ? "" : "数量的数字太大，请核对后重新填写。");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.10, 0.10",
        "１２．５, 12.5",
        "007.5, 7.5",
        "+3, 3",
        "90071992547409930.01, 90071992547409930.01"
    })
    void readsDecimalsExactly(String text, String stored) {
        assertThat(bind("amount", text).values()).containsEntry("amount", stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "1E+999999999",
                "NaN",
                "Infinity",
                "1,000",
                "0x10",
                ".5",
                "5.",
                "10²",
                "½",
                "١٢",
                "一百",
                "1 2",
                "--1"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(error(bind("amount", text), "amount")).isEqualTo("金额要写成数字，例如 1234.50。");
        assertThat(error(bind("copies", text), "copies")).isEqualTo("份数要写成整数，例如 12。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"立办", "HANDLE", "handle;limit", "${1+1}", "<script>", "𠮷"})
    void refusesAChoiceThatIsNotOffered(String choice) {
        Submission submission = bind("reply", choice, "tags", choice);
        assertThat(error(submission, "reply")).isEqualTo("答复方式里没有这个选项，请重新选择。");
        assertThat(error(submission, "tags")).isEqualTo("类别里没有这个选项，请重新选择。");
    }

    @Test
    void refusesTheSameChoiceTwice() {
        assertThat(error(bind("tags", "a", "tags", "a"), "tags")).isEqualTo("类别里有重复的内容，请重新选择。");
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"p9", "gone", "secretary@B04", "${1+1}"})
    void refusesWhomTheDirectoryDoesNotAllow(String id) {
        Submission submission = bind("reply", "handle", "owner", id, "org", id, "photos", "f1", "photos", id);
        assertThat(error(submission, "owner")).isEqualTo("责任人里没有这个人，或者不在可选范围内，请重新选择。");
        assertThat(error(submission, "org")).isEqualTo("责任单位里没有这个单位，或者不在可选范围内，请重新选择。");
        assertThat(error(submission, "photos")).isEqualTo("照片里有文件已经不在了，请移除后重新上传。");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void countsFiles(int files, boolean fits) {
        FormDefinition form = form("files: {title: 附件, x-widget: attachment, maxItems: 2}");
        People people = new People();
        people.known.put("f3", new Option("f3", "c", ""));
        List<String> ids = List.of("f1", "f2", "f3").subList(0, files);
        Submission submission = FORMS.bind(form, "submit", Map.of("files", ids), Map.of(), people);
        assertThat(submission.valid()).isEqualTo(fits);
        assertThat(error(submission, "files")).isEqualTo(fits ? "" : "附件最多上传 2 个文件，现在是 3 个。请移除多余的。");
    }

    @Test
    void refusesEndlessLists() {
        Submission submission = bind();
        assertThat(submission.valid()).isTrue();
        var typed = filled();
        typed.put("tags", Collections.nCopies(100_000, "a"));
        assertThat(error(FORMS.bind(FORM, "submit", typed, Map.of(), new People()), "tags"))
                .isEqualTo("类别里没有这个选项，请重新选择。");
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

    @Test
    void refusesAnEnvelopeTypedByHand() {
        assertThat(error(bind("private", " sealed:v1:00000000:a:b:c"), "private"))
                .isEqualTo("谈话要点不能用“sealed:”开头，请换个写法。");
    }
}
