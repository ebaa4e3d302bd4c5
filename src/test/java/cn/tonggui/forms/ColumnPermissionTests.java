package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.error;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a step may do to a table: which columns it fills in, which it shows, which it does not know of. */
class ColumnPermissionTests {

    private static final List<Map<String, Object>> ROWS = List.of(
            Map.of("person", "p1", "part", "设计", "share", "70"),
            Map.of("person", "p2", "part", "试用", "share", "30", "pay", "12"));

    private static FormDefinition form(String rest) {
        return FORMS.parse("x/mend", """
                title: 改
                properties:
                  authors:
                    title: 作者
                    type: array
                    %s
                    items:
                      type: object
                      required: [share]
                      properties:
                        person: {title: 姓名, x-widget: person, readOnly: true}
                        share:  {title: 占比, type: number, maximum: 100}
                """.formatted(rest));
    }

    private static Submission bind(FormDefinition form, String... pairs) {
        return FORMS.bind(form, "submit", typed(pairs), Map.of("authors", ROWS), new Sample.People());
    }

    @Test
    void columnsNotAskedForStayWithTheirRow() {
        Submission bound = bind(form(""), "authors.0.share", "", "authors.1.share", "100", "authors.2.share", "5");

        assertThat(bound.values())
                .containsEntry(
                        "authors",
                        List.of(
                                Map.of("person", "p2", "part", "试用", "share", "100", "pay", "12"),
                                Map.of("share", "5")));
    }

    @Test
    void aReadOnlyColumnIsNeverBound() {
        Submission bound = bind(form(""), "authors.0.person", "p2", "authors.0.share", "70", "authors.1.share", "30");

        assertThat(error(bound, "")).contains("authors.0.person");
    }

    @Test
    void fixedRowsAreNeitherAddedNorRemoved() {
        FormDefinition fixed = form("x-rows: fixed");

        assertThat(error(bind(fixed, "authors.0.share", "", "authors.1.share", "9"), "authors.0.share"))
                .isEqualTo("请填写占比。");
        assertThat(error(bind(fixed, "authors.0.share", "1", "authors.1.share", "9", "authors.2.share", "9"), ""))
                .contains("authors.2.share");
        assertThat(bind(fixed, "authors.0.share", "60", "authors.1.share", "40").values())
                .containsEntry(
                        "authors",
                        List.of(
                                Map.of("person", "p1", "part", "设计", "share", "60"),
                                Map.of("person", "p2", "part", "试用", "share", "40", "pay", "12")));
    }

    @Test
    void aTableBeginsWithItsDefaultRows() {
        FormDefinition form = form("x-rows: fixed\n    default: [{person: p1}, {person: p2, share: 5}]");
        Submission bound = FORMS.bind(
                form, "submit", typed("authors.0.share", "1", "authors.1.share", "2"), Map.of(), new Sample.People());

        assertThat(FORMS.page(form, Map.of(), new Sample.People())
                        .inputs()
                        .get(0)
                        .rows())
                .extracting(
                        row -> row.cells().get(0).value() + row.cells().get(1).value())
                .containsExactly("邓佳明", "孙若溪5");
        assertThat(bound.values())
                .containsEntry(
                        "authors", List.of(Map.of("person", "p1", "share", "1"), Map.of("person", "p2", "share", "2")));
    }

    @Test
    void aReadOnlyTableTakesNothing() {
        Submission bound = bind(form("readOnly: true"), "authors.0.share", "1");

        assertThat(error(bound, "")).contains("authors.0.share");
        assertThat(bound.typed()).isEmpty();
    }
}
