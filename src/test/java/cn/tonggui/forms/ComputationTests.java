package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.error;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputationTests {

    private static FormDefinition form(String compute, String more) {
        return FORMS.parse("x/y", """
                title: 算
                properties:
                  a: {title: 甲, type: integer}
                  b: {title: 乙, type: number}
                  aB: {title: 丙, type: number}
                  word: {title: 词}
                  kind: {title: 种类, enum: [有, 无]}
                  extra: {title: 另加, type: number, x-visibleWhen: {kind: [有]}}
                  rows:
                    title: 表
                    type: array
                    items:
                      type: object
                      properties:
                        n: {title: 数, type: integer}
                        price: {title: 价, type: number}
                        sum: {title: 小计, type: number, x-compute: n * price}
                        text: {title: 字}
                  half: {title: 半, type: number, x-compute: b / 2, multipleOf: 1}
                  out: {title: 得数, type: number, x-compute: "%s"%s}
                """.formatted(compute, more));
    }

    private static Object out(String compute, String... pairs) {
        return FORMS.bind(form(compute, ""), "submit", typed(pairs), Map.of(), new Sample.People())
                .values()
                .get("out");
    }

    @ParameterizedTest
    @CsvSource({
        "a + b, 2.5, 3.50",
        "a - b, 1.5, -0.50",
        "-a * (b + 2), 1.5, -3.50",
        "a / b, 1.5, 0.67",
        "a/3*3, 0, 1.00",
        "0.1 + 0.2, 0, 0.30",
        "b + aB, 2, 4.00",
        "half * 2, 2.5, 2.50",
        "b * 1000000000000, 2, 2000000000000.00",
        "b, 0.005, 0.01",
        "b, 0.0049, 0.00",
        "-b, 0.005, -0.01"
    })
    void reckonsExactlyAndRoundsOnce(String compute, String b, String result) {
        assertThat(out(compute, "a", "1", "b", b, "aB", "2")).isEqualTo(result);
    }

    @Test
    void sumsThirtyDigitsWithoutLoss() {
        assertThat(out("b + aB", "b", "123456789012345678901234567890", "aB", "0.01"))
                .isEqualTo("123456789012345678901234567890.01");
    }

    @ParameterizedTest
    @CsvSource({
        "sum(rows.n), 6.00",
        "average(rows.n), 3.00",
        "min(rows.n), -1.00",
        "max( rows.n ), 7.00",
        "count(rows), 3.00",
        "count(rows.n), 2.00",
        "sum(rows.sum), 13.00",
        "sum(rows.n) * 2 + count(rows), 15.00"
    })
    void totalsTheFilledCellsOfAColumn(String compute, String result) {
        assertThat(out(
                        compute,
                        "rows.0.n",
                        "-1",
                        "rows.0.price",
                        "1",
                        "rows.1.text",
                        "无数",
                        "rows.2.n",
                        "7",
                        "rows.2.price",
                        "2",
                        "rows.3.n",
                        " ",
                        "rows.3.text",
                        ""))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b / aB",
                "a + b",
                "sum(rows.n)",
                "average(rows.n)",
                "min(rows.price)",
                "extra + 1",
                "1 / count(rows)"
            })
    void isEmptyWhenANumberIsMissingOrTheDivisorIsZero(String compute) {
        assertThat(FORMS.bind(form(compute, ""), "submit", typed("b", "1", "aB", "0"), Map.of(), new Sample.People())
                        .errors())
                .isEmpty();
        assertThat(out(compute, "b", "1", "aB", "0")).isNull();
    }

    @Test
    void emptiesWhatItCameToBefore() {
        Submission bound =
                FORMS.bind(form("a + 1", ""), "submit", typed("a", ""), Map.of("out", "3.00"), new Sample.People());

        assertThat(bound.values()).containsEntry("out", "");
    }

    @Test
    void isNeverTakenFromTheBrowser() {
        Submission bound =
                FORMS.bind(form("a + 1", ""), "submit", typed("a", "1", "out", "99"), Map.of(), new Sample.People());

        assertThat(error(bound, "")).contains("out");
        assertThat(bound.typed()).doesNotContainKey("out");
        Submission cell =
                FORMS.bind(form("a + 1", ""), "submit", typed("rows.0.sum", "9"), Map.of(), new Sample.People());
        assertThat(error(cell, "")).contains("rows.0.sum");
    }

    @ParameterizedTest
    @CsvSource({"99.99, 得数要等于 100，现在是 99.99。", "100, ''", "100.00, ''", "100.01, 得数要等于 100，现在是 100.01。"})
    void mustComeToWhatTheFormSays(String b, String message) {
        FormDefinition form = form("b", ", x-equals: 100");

        assertThat(error(FORMS.bind(form, "submit", typed("b", b), Map.of(), new Sample.People()), "out"))
                .isEqualTo(message);
        assertThat(FORMS.bind(form, "return", typed("b", b), Map.of(), new Sample.People())
                        .errors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a + nobody",
                "sqrt(a)",
                "a + word",
                "sum(a)",
                "sum(rows)",
                "sum(rows.text)",
                "sum(rows.nothing)",
                "sum(b.n)",
                "out + 1",
                "a > b",
                "a ^ 2",
                "a % 2",
                "1e9",
                "0x10",
                "a b",
                "2a",
                "a +",
                "(a",
                "",
                " ",
                "rows.n",
                "if(a, b, a)",
                "random()",
                "a[0]",
                "a; b",
                "${a}",
                "a && b",
                "Math.max(a)",
                "average(rows.n, a)",
                "days(a, b)",
                "a + mentor.pupils",
                "distinct(rows.n)",
                "count(rows.text, one)",
                "a, b",
                "'a'"
            })
    void refusesAFormThatReckonsWithAnythingElse(String compute) {
        assertThatThrownBy(() -> form(compute, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsTooLongOrLeadsBackToItself() {
        assertThatThrownBy(() -> form("a" + " + a".repeat(80), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.form(
                        "x: {title: 甲, type: number, x-compute: y + 1}",
                        "y: {title: 乙, type: number, x-compute: x + 1}"))
                .hasMessageContaining("leads back to itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x: {title: 甲, type: number, x-compute: n, readOnly: true}",
                "x: {title: 甲, type: number, x-compute: n, x-routes: true}",
                "x: {title: 甲, type: number, x-compute: n, minimum: 1}",
                "x: {title: 甲, x-compute: n}",
                "x: {title: 甲, type: array, items: {type: object, properties: {s: {title: 密, x-sealed: true}}}}",
                "x: {title: 甲, type: array, items: {type: object, properties: {s: {title: 件, x-widget: attachment}}}}",
                "x: {title: 甲, type: array, items: {type: object, properties: {s: {title: 套, type: array}}}}",
                "x: {title: 甲, type: array, items: {type: object, required: [t], properties: {s: {title: 列}}}}",
                "x: {title: 甲, type: array, x-index: true, items: {type: object, properties: {s: {title: 列}}}}",
                "x: {title: 甲, type: array, default: [{t: 1}], items: {type: object, properties: {s: {title: 列}}}}",
                "x: {title: 甲, type: array, items: {type: object}}",
                "x: {title: 甲, type: array, items: {}}",
                "x: {title: 甲, type: array, x-widget: person, items: {enum: [乙]}}",
                "x: {title: 甲, x-visibleWhen: {t: [1]}}\n  t: {title: 表, type: array, items: {type: object, properties: {s: {title: 列}}}}"
            })
    void refusesTablesAndComputedFieldsThatSayTooMuch(String field) {
        assertThatThrownBy(() -> Sample.form("n: {title: 数, type: number}", field))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
