package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.error;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableBindingTests {

    private static final String AUTHORS = """
            title: 申报
            properties:
              name:    {title: 名称}
              authors:
                title: 作者
                type: array
                minItems: 2
                maxItems: 3
                items:
                  type: object
                  required: [person, share]
                  properties:
                    person: {title: 姓名, x-widget: person}
                    part:   {title: 分工, maxLength: 5}
                    since:  {title: 起, format: date, x-notAfter: today}
                    share:  {title: 占比, type: number, maximum: 100}
            """;

    private final FormDefinition form = FORMS.parse("five-small/start", AUTHORS);

    private Submission bind(Map<String, Object> current, String... pairs) {
        return FORMS.bind(form, "submit", typed(pairs), current, new Sample.People());
    }

    @Test
    void bindsRowsAndDropsBlankOnes() {
        Submission bound = bind(
                Map.of(),
                "authors.0.person",
                "p1",
                "authors.0.part",
                " 设计 ",
                "authors.0.share",
                "60",
                "authors.1.person",
                "",
                "authors.1.part",
                "  ",
                "authors.1.share",
                "",
                "authors.2.person",
                "p2",
                "authors.2.part",
                "",
                "authors.2.share",
                "４０.5");

        assertThat(bound.errors()).isEmpty();
        assertThat(bound.values())
                .containsEntry(
                        "authors",
                        List.of(
                                Map.of("person", "p1", "part", "设计", "share", "60"),
                                Map.of("person", "p2", "share", "40.5")));
    }

    @Test
    void saysAtWhichCellSomethingIsWrong() {
        Submission bound = bind(
                Map.of(),
                "authors.0.person",
                "p1",
                "authors.0.share",
                "60",
                "authors.0.since",
                "2026-11-23",
                "authors.1.person",
                "gone",
                "authors.1.part",
                "一二三四五六",
                "authors.1.share",
                "101",
                "authors.2.person",
                "",
                "authors.2.share",
                "十");

        assertThat(bound.values()).isEmpty();
        assertThat(error(bound, "authors.0.since")).isEqualTo("起要在今天或今天以前。");
        assertThat(error(bound, "authors.1.person")).contains("没有这个人");
        assertThat(error(bound, "authors.1.part")).isEqualTo("分工最多 5 个字，现在是 6 个字。");
        assertThat(error(bound, "authors.1.share")).isEqualTo("占比最大填 100，您填的是 101。");
        assertThat(error(bound, "authors.2.person")).isEqualTo("请选择姓名。");
        assertThat(error(bound, "authors.2.share")).contains("要写成数字");
        assertThat(bound.errors()).extracting(FieldError::title).contains("作者（第 3 行）占比");
        assertThat(bound.typed()).containsEntry("authors.2.share", List.of("十"));
    }

    @Test
    void countsItsRows() {
        assertThat(error(bind(Map.of(), row(0, "p1")), "authors")).isEqualTo("作者至少填 2 行，现在是 1 行。");
        assertThat(bind(Map.of(), rows(2)).errors()).isEmpty();
        assertThat(bind(Map.of(), rows(3)).errors()).isEmpty();
        assertThat(error(bind(Map.of(), rows(4)), "")).contains("authors.3.person");
        assertThat(bind(Map.of(), "authors.0.person", "", "authors.0.share", "").errors())
                .isEmpty();
    }

    @Test
    void asksForARowWhereTheTableIsRequired() {
        FormDefinition required = FORMS.parse("x/y", AUTHORS.replace("title: 申报", "title: 申报\nrequired: [authors]"));

        for (String action : List.of("submit", "approve")) {
            Submission bound = FORMS.bind(
                    required,
                    action,
                    typed("authors.0.person", "", "authors.0.share", ""),
                    Map.of(),
                    new Sample.People());
            assertThat(error(bound, "authors")).isEqualTo("请至少填一行作者。");
        }
        assertThat(FORMS.bind(required, "return", typed("name", "甲"), Map.of(), new Sample.People())
                        .errors())
                .isEmpty();
    }

    @Test
    void emptiesATableOfWhichEveryRowIsBlank() {
        Map<String, Object> current = Map.of("authors", List.of(Map.of("person", "p1", "share", "60")));

        assertThat(bind(current, "authors.0.person", "", "authors.0.part", "", "authors.0.share", "")
                        .values())
                .containsEntry("authors", List.of());
        assertThat(bind(current, "name", "甲").values()).doesNotContainKey("authors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authors.1.person",
                "authors.3.person",
                "authors.10000.person",
                "authors.-1.person",
                "authors.00.person",
                "authors.0.salary",
                "authors.0.__proto__",
                "authors.0.constructor",
                "authors.__proto__.person",
                "authors.0",
                "authors",
                "authors.0.person.name",
                "authors[0].person",
                "authors.0x1.person",
                "name.0.person",
                "authors.99999999999999999999.person",
                "authors.0.person\u0000"
            })
    void refusesParametersThatAreNoCellOfIt(String name) {
        Submission bound = bind(Map.of(), name, "p1");

        assertThat(bound.values()).isEmpty();
        assertThat(bound.errors()).extracting(FieldError::field).containsExactly("");
        assertThat(bound.typed()).isEmpty();
    }

    @Test
    void takesNoTenThousandRows() {
        Map<String, List<String>> typed = new HashMap<>();
        for (int row = 0; row < 10_000; row++) {
            typed.put("authors." + row + ".share", List.of("1"));
        }
        Submission bound = FORMS.bind(form, "submit", typed, Map.of(), new Sample.People());

        assertThat(error(bound, "")).contains("不认识的内容");
        assertThat(bound.typed()).hasSize(3);
    }

    @Test
    void refusesACellSentTwiceAndOneThatCannotBeKept() {
        assertThat(error(bind(Map.of(), "authors.0.part", "甲", "authors.0.part", "乙"), "authors.0.part"))
                .contains("不止一份");
        assertThat(error(bind(Map.of(), "authors.0.part", "\ud800"), "authors.0.part"))
                .contains("无法保存");
    }

    private static String[] row(int row, String person) {
        return new String[] {"authors." + row + ".person", person, "authors." + row + ".share", "50"};
    }

    private static String[] rows(int count) {
        String[] pairs = new String[count * 4];
        for (int row = 0; row < count; row++) {
            System.arraycopy(row(row, "p1"), 0, pairs, row * 4, 4);
        }
        return pairs;
    }
}
