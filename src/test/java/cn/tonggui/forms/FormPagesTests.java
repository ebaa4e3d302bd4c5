package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORM;
import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.tonggui.forms.FormPage.Input;
import cn.tonggui.forms.Forms.Shown;
import cn.tonggui.forms.Sample.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormPagesTests {

    private final People people = new People();

    @Test
    void showsTheValuesOfTheCase() {
        FormPage page = FORMS.page(
                FORM,
                Map.of(
                        "request",
                        "更衣室漏水",
                        "reply",
                        "handle",
                        "owner",
                        "gone",
                        "tags",
                        List.of("a"),
                        "copies",
                        3L,
                        "photos",
                        List.of("f1")),
                people);
        assertThat(page.key()).isEqualTo("practical-matter/accept");
        assertThat(page.title()).isEqualTo("受理");
        assertThat(page.errors()).isEmpty();
        assertThat(input(page, "request").value()).isEqualTo("更衣室漏水");
        assertThat(input(page, "reply").value()).isEqualTo("handle");
        assertThat(input(page, "reply").id()).isEqualTo("f-reply");
        assertThat(input(page, "reply").options()).hasSize(3);
        assertThat(input(page, "tags").values()).containsExactly("a");
        assertThat(input(page, "copies").value()).isEqualTo("3");
        assertThat(input(page, "photos").options()).extracting(Option::label).containsExactly("签到表.pdf");
        assertThat(input(page, "owner").options()).extracting(Option::label).containsExactly("赵长庚", "邓佳明", "孙若溪");
    }

    @Test
    void knowsWhatIsVisibleRequiredAndWatched() {
        FormPage empty = FORMS.page(FORM, Map.of(), people);
        assertThat(empty.inputs())
                .filteredOn(input -> !input.visible())
                .extracting(input -> input.field().name())
                .containsExactly("owner");
        assertThat(empty.inputs())
                .filteredOn(Input::required)
                .extracting(input -> input.field().name())
                .containsExactly("reply", "opinion");
        assertThat(empty.inputs())
                .filteredOn(Input::watched)
                .extracting(input -> input.field().name())
                .containsExactly("reply");
        FormPage handled = FORMS.page(FORM, Map.of("reply", "explain"), typed("reply", "limit"), List.of(), people);
        assertThat(input(handled, "owner").visible()).isTrue();
        assertThat(input(handled, "owner").required()).isTrue();
    }

    @Test
    void showsWhatWasTypedWithItsErrors() {
        var typed = typed("reply", "handle", "copies", " 多 ", "tags", "b", "deadline", "9999-99-99");
        Submission refused = FORMS.bind(FORM, "submit", typed, Map.of("copies", 3L), people);
        FormPage page = FORMS.page(FORM, Map.of("copies", 3L), refused.typed(), refused.errors(), people);
        assertThat(input(page, "copies").value()).isEqualTo(" 多 ");
        assertThat(input(page, "copies").error()).isEqualTo("份数要写成整数，例如 12。");
        assertThat(input(page, "deadline").value()).isEqualTo("9999-99-99");
        assertThat(input(page, "tags").values()).containsExactly("b");
        assertThat(input(page, "tags").error()).isEmpty();
        assertThat(page.errors()).isEqualTo(refused.errors());
    }

    @Test
    void showsAnUntickedListAsEmptyAndUnsentTextsFromTheCase() {
        FormPage page = FORMS.page(
                FORM, Map.of("tags", List.of("a"), "number", "7"), typed("reply", "handle"), List.of(), people);
        assertThat(input(page, "tags").values()).isEmpty();
        assertThat(input(page, "number").value()).isEqualTo("7");
    }

    @Test
    void showsReadOnlyFieldsFromTheCaseWhateverWasTyped() {
        FormPage page = FORMS.page(FORM, Map.of("request", "真"), typed("request", "假"), List.of(), people);
        assertThat(input(page, "request").value()).isEqualTo("真");
    }

    @Test
    void showsTenMegabytesAsTheyWereTyped() {
        String huge = "字".repeat(10 * 1024 * 1024);
        FormPage page =
                FORMS.page(FORM, Map.of(), typed("opinion", huge, "reply", huge, "owner", huge), List.of(), people);
        assertThat(input(page, "opinion").value()).isSameAs(huge);
    }

    @Test
    void givesNoNameAwayForAnIdTypedByHand() {
        FormPage page = FORMS.page(
                FORM, Map.of(), typed("reply", "handle", "owner", "gone", "photos", "gone"), List.of(), people);
        assertThat(input(page, "owner").options()).extracting(Option::label).containsExactly("邓佳明", "孙若溪");
        assertThat(input(page, "photos").options()).isEmpty();
    }

    @Test
    void neverShowsAnEnvelope() {
        Map<String, Object> values =
                Map.of("private", "sealed:v1:00000000:a:b:c", "request", "sealed:v1:00000000:a:b:c");
        FormPage page = FORMS.page(FORM, values, people);
        assertThat(input(page, "private").value()).isEmpty();
        assertThat(input(page, "request").value()).isEqualTo("已密封");
        assertThat(FORMS.show(FORM, values, people)).extracting(Shown::words).containsExactly("已密封", "已密封");
    }

    @Test
    void showsValuesInWordsInTheOrderOfTheForm() {
        List<Shown> shown = FORMS.show(
                FORM,
                Map.ofEntries(
                        Map.entry("number", "2026-07"),
                        Map.entry("reply", "limit"),
                        Map.entry("tags", List.of("b", "a", "old")),
                        Map.entry("owner", "gone"),
                        Map.entry("org", "QS9"),
                        Map.entry("deadline", "2026-11-30"),
                        Map.entry("meeting", "2026-11-09T09:05"),
                        Map.entry("amount", "1234.50"),
                        Map.entry("copies", 0),
                        Map.entry("opinion", ""),
                        Map.entry("photos", List.of("f2", "f1")),
                        Map.entry("private", "谈了两点"),
                        Map.entry("stranger", "x")),
                people);
        assertThat(shown)
                .extracting(Shown::title, Shown::words)
                .containsExactly(
                        tuple("答复方式", "限期办"),
                        tuple("类别", "乙、甲、old"),
                        tuple("责任人", "赵长庚"),
                        tuple("责任单位", "QS9"),
                        tuple("期限", "2026年11月30日"),
                        tuple("会议时间", "2026年11月9日 09:05"),
                        tuple("份数", "0"),
                        tuple("金额", "1234.50"),
                        tuple("照片", "照片.jpg、签到表.pdf"),
                        tuple("谈话要点", "已密封"),
                        tuple("编号", "2026-07"));
        assertThat(shown.get(8).files()).extracting(Option::value).containsExactly("f2", "f1");
        assertThat(people.asked).containsExactly("owner[gone]", "org[QS9]", "photos[f2, f1]");
    }

    private static Input input(FormPage page, String name) {
        return page.inputs().stream()
                .filter(input -> input.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
