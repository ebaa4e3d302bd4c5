package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Map<String, Object> VALUES = Map.of(
            "pupils",
            List.of("P01", "P02"),
            "tags",
            List.of("red", "blue"),
            "n",
            3L,
            "price",
            "2.50",
            "from",
            "2026-11-15",
            "moment",
            "2026-11-22T08:30",
            "rows",
            List.of(
                    Map.of("person", "P01", "hours", 10L, "group", "first"),
                    Map.of("person", "P02", "hours", "22.5", "group", "first"),
                    Map.of("hours", 0L),
                    Map.of("person", "P03", "group", "second")));

    private static final FormDefinition FORM = FORMS.parse("x/y", """
            title: 比
            properties:
              n: {title: 数, type: integer}
              price: {title: 价, type: number}
              word: {title: 词}
              hidden: {title: 密, x-sealed: true}
              from: {title: 起, format: date}
              moment: {title: 时, format: date-time}
              pupils: {title: 徒弟, type: array, items: {}, x-widget: person}
              rows:
                title: 表
                type: array
                items:
                  type: object
                  properties:
                    person: {title: 人, x-widget: person}
                    hours: {title: 学时, type: number}
                    group: {title: 组, enum: [first, second]}
            """);

    private static Requirement.Found found(String text, Map<String, Object> values) {
        return Requirement.parse(text).of(values, Map.of("mentor.pupils", "2", "share.least", "80%"), TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n <= 2 | false",
                "n <= 3 | true",
                "n <= 4 | true",
                "n >= 2 | true",
                "n >= 3 | true",
                "n >= 4 | false",
                "n < 2 | false",
                "n < 3 | false",
                "n < 4 | true",
                "n > 2 | true",
                "n > 3 | false",
                "n > 4 | false",
                "n = 2 | false",
                "n = 3 | true",
                "n = 4 | false",
                "price * 2 = 5.00 | true",
                "count(pupils) <= mentor.pupils | true",
                "count(pupils) < mentor.pupils | false",
                "count(pupils) >= mentor.pupils + 1 | false",
                "count(rows) = 4 | true",
                "count(rows.person) = 3 | true",
                "count(rows.hours) = 3 | true",
                "distinct(rows.group) = 2 | true",
                "distinct(rows.group) = count(rows.group) | false",
                "distinct(rows.person) = count(rows.person) | true",
                "count(rows.group, first) = 1 | false",
                "count(rows.group, first) = 2 | true",
                "count(rows.group, first) = 3 | false",
                "count(rows.group, not-there) = 0 | true",
                "count(tags, red) = 1 | true",
                "distinct(pupils) = 2 | true",
                "sum(rows.hours) > 32 | true",
                "sum(rows.hours) = 32.5 | true",
                "sum(rows.hours) >= 33 | false",
                "max(rows.hours) - min(rows.hours) = 22.5 | true",
                "n / (n + 1) * 100 >= share.least | false",
                "n / (n + 1) * 100 < share.least | true",
                "days(from, today) = 6 | false",
                "days(from, today) = 7 | true",
                "days(from, today) = 8 | false",
                "days(today, from) = -7 | true",
                "days(moment, today) = 0 | true",
            })
    void comparesWhatStandsInTheMatter(String text, boolean holds) {
        Requirement.Found found = found(text, VALUES);

        assertThat(found.open()).isFalse();
        assertThat(found.holds()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-27, 0",
        "2026-01-31, 2026-02-28, 1",
        "2026-01-31, 2026-03-01, 1",
        "2026-01-31, 2026-03-30, 1",
        "2026-01-31, 2026-03-31, 2",
        "2026-08-31, 2027-02-27, 5",
        "2026-08-31, 2027-02-28, 6",
        "2025-11-23, 2026-11-22, 11",
        "2025-11-22, 2026-11-22, 12",
        "2025-11-21, 2026-11-22, 12",
        "2026-02-28, 2026-01-31, -1",
        "2026-02-27, 2026-01-31, 0"
    })
    void countsAMonthAsFullOnTheSameDayOrTheLast(String from, String to, int months) {
        Map<String, Object> values = Map.of("a", from, "b", to);

        assertThat(found("months(a, b) = " + (months < 0 ? "0 - " + -months : months), values)
                        .holds())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing = missing",
                "0 <= missing",
                "n / (n - 3) >= 0",
                "average(none.hours) >= 0",
                "days(missing, today) >= 0",
                "months(from, missing) >= 0"
            })
    void meetsNothingWithWhatIsMissing(String text) {
        Requirement.Found found = found(text, VALUES);

        assertThat(found.open()).isTrue();
        assertThat(found.holds()).isFalse();
    }

    @Test
    void takesNothingAsNought() {
        assertThat(found("sum(rows.hours) <= 0", Map.of()).holds()).isTrue();
        assertThat(found("count(pupils) = 0", Map.of()).holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n",
                "n <=",
                "n <= 2 <= 3",
                "n == 2",
                "n != 2",
                "n => 2",
                "n + <= 2",
                "count(pupils, 2) <= 2",
                "count(rows.group, 'first') <= 2",
                "days(from) <= 2",
                "days(from, to, n) <= 2",
                "days(1, 2) <= 2",
                "weeks(from, today) <= 2",
                "a.b.c <= 2",
                "n <= 'x'",
                "T_0 <= 2",
                ""
            })
    void refusesWhatCannotBeRead(String text) {
        assertThatThrownBy(() -> Requirement.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strange <= 2 | strange is no number of a form",
                "word <= 2 | word is no number of a form",
                "count(word) <= 2 | no list, or no column for it: word",
                "count(n) <= 2 | no list, or no column for it: n",
                "sum(rows) <= 2 | no list, or no column for it: rows",
                "sum(rows.person) <= 2 | no list, or no column for it: rows.person",
                "count(rows.strange) <= 2 | no list, or no column for it: rows.strange",
                "count(rows.group, third) <= 2 | no list, or no column for it: rows.group, third",
                "sum(rows.hours, first) <= 2 | no list, or no column for it: rows.hours, first",
                "distinct(rows) <= 2 | no list, or no column for it: rows",
                "count(rows, first) <= 2 | no list, or no column for it: rows, first",
                "days(from, n) <= 2 | n is no date of a form",
                "months(strange, today) <= 2 | strange is no date of a form",
            })
    void namesWhatNoFormHas(String text, String fault) {
        assertThat(Requirement.parse(text).faults(List.of(FORM)))
                .singleElement()
                .asString()
                .contains(fault);
    }

    @Test
    void hasNothingAgainstWhatAFormHas() {
        String text =
                "n + price + count(pupils) + count(rows) + sum(rows.hours) >= count(rows.group, first) + distinct(rows.group) + days(from, moment)";

        assertThat(Requirement.parse(text).faults(List.of(FORM))).isEmpty();
        assertThat(Requirement.parse("a.b + n < a.b - c.d").settings()).containsExactly("a.b", "c.d");
    }
}
