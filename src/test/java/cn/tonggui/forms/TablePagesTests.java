package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.FormPage.Input;
import cn.tonggui.forms.FormPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablePagesTests {

    private static final FormDefinition FORM = FORMS.parse("five-small/start", """
            title: 申报
            properties:
              authors:
                title: 作者
                type: array
                maxItems: 3
                items:
                  type: object
                  required: [person]
                  properties:
                    person: {title: 姓名, x-widget: person}
                    since:  {title: 起, format: date}
                    share:  {title: 占比, type: number}
              shares: {title: 合计, type: number, x-compute: sum(authors.share), x-equals: 100}
            """);

    private final Sample.People people = new Sample.People();

    private static Input table(FormPage page) {
        return page.inputs().get(0);
    }

    @Test
    void hasABlankRowToSpareUntilItIsFull() {
        assertThat(table(FORMS.page(FORM, Map.of(), people)).rows()).hasSize(1);
        assertThat(table(FORMS.page(FORM, rows(1), people)).rows()).hasSize(2);
        assertThat(table(FORMS.page(FORM, rows(2), people)).growing()).isFalse();
        assertThat(table(FORMS.page(FORM, rows(2), people)).rows()).hasSize(3);
        assertThat(table(FORMS.page(FORM, rows(3), people)).rows()).hasSize(3);
    }

    @Test
    void namesEachCell() {
        Row row = table(FORMS.page(FORM, rows(2), people)).rows().get(1);

        assertThat(row.number()).isEqualTo(2);
        assertThat(row.cells())
                .extracting(Input::name)
                .containsExactly("authors.1.person", "authors.1.since", "authors.1.share");
        assertThat(row.cells())
                .extracting(Input::id)
                .containsExactly("f-authors-1-person", "f-authors-1-since", "f-authors-1-share");
        assertThat(row.cells()).extracting(Input::value).containsExactly("p2", "", "20");
        assertThat(table(FORMS.page(FORM, rows(2), people)).watched()).isTrue();
    }

    @Test
    void keepsWhatWasTypedIntoEachCellWithItsError() {
        var typed =
                typed("authors.0.person", "p1", "authors.0.share", "多", "authors.1.person", "", "authors.1.share", " ");
        Submission refused = FORMS.bind(FORM, "submit", typed, rows(1), people);
        FormPage page = FORMS.page(FORM, rows(1), refused.typed(), refused.errors(), people);

        assertThat(table(page).rows()).hasSize(2);
        assertThat(table(page).rows().get(0).cells().get(2).value()).isEqualTo("多");
        assertThat(table(page).rows().get(0).cells().get(2).error()).contains("占比要写成数字");
        assertThat(table(page).rows().get(1).cells()).extracting(Input::error).containsOnly("");
    }

    @Test
    void addsOneRowUntilItIsFull() {
        Map<String, List<String>> typed = typed("authors.0.person", "p1", "authors.0.share", "50");
        for (int rows = 2; rows <= 3; rows++) {
            typed = FORMS.withRow(FORM, "authors", typed, Map.of());
            FormPage page = FORMS.page(FORM, Map.of(), typed, List.of(), people);
            assertThat(table(page).rows()).hasSize(rows);
            assertThat(table(page).rows().get(0).cells().get(2).value()).isEqualTo("50");
        }
        typed = FORMS.withRow(FORM, "authors", typed, Map.of());
        assertThat(table(FORMS.page(FORM, Map.of(), typed, List.of(), people)).rows())
                .hasSize(3);
        assertThat(FORMS.withRow(FORM, "nothing", typed, Map.of())).isEqualTo(typed);
        assertThat(FORMS.withRow(FORM, "shares", typed, Map.of())).isEqualTo(typed);
    }

    @Test
    void showsWhatIsComputedFromWhatIsTyped() {
        FormPage page = FORMS.page(
                FORM,
                rows(1),
                typed("authors.0.share", "60.5", "authors.1.share", "1", "authors.2.share", "x"),
                List.of(),
                people);

        assertThat(page.inputs().get(1).value()).isEqualTo("61.50");
        assertThat(page.inputs().get(1).required()).isFalse();
        assertThat(FORMS.page(FORM, rows(2), people).inputs().get(1).value()).isEqualTo("30.00");
        assertThat(FORMS.page(FORM, Map.of(), people).inputs().get(1).value()).isEmpty();
    }

    @Test
    void asksForNamesOfAColumnOnce() {
        FORMS.page(FORM, rows(3), people);
        FORMS.show(FORM, rows(3), people);

        assertThat(people.asked).hasSize(2).allMatch(asked -> asked.startsWith("person["));
    }

    @Test
    void givesNoNameAwayForAnIdTypedIntoACell() {
        FormPage page = FORMS.page(FORM, Map.of(), typed("authors.0.person", "gone"), List.of(), people);

        assertThat(table(page).rows().get(0).cells().get(0).options())
                .extracting(Option::label)
                .containsExactly("邓佳明", "孙若溪");
    }

    @Test
    void saysATableInWordsAndAsRows() {
        Forms.Shown shown = FORMS.show(FORM, rows(2), people).get(0);

        assertThat(shown.words()).isEqualTo("1. 姓名 邓佳明，起 2026年11月9日，占比 10；2. 姓名 孙若溪，占比 20");
        assertThat(shown.rows()).hasSize(2);
        assertThat(shown.rows().get(1)).extracting(Forms.Shown::words).containsExactly("孙若溪", "", "20");
        assertThat(FORMS.show(FORM, Map.of("authors", List.of()), people)).isEmpty();
        assertThat(FORMS.show(FORM, Map.of("authors", "nonsense"), people)).isEmpty();
    }

    private static Map<String, Object> rows(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(Map.of("person", "p1", "share", "10", "since", "2026-11-09"));
        for (int row = 2; row <= count; row++) {
            rows.add(Map.of("person", "p2", "share", 10 * row));
        }
        return Map.of("authors", rows);
    }
}
