package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.TongguiTest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases that a folder opens and takes up by its ledger alone. */
@TongguiTest
class OpenedCasesTests extends MattersUnderWay {

    private static final Map<String, Object> WEAK =
            Map.of("text", "长轨条应力放散不熟", "person", "P41", "day", "2026-12-01", "need", "yes");

    private String begun(String subject) {
        return walker.open("trial-pass", "P40", Map.of("subject", subject, "branch", "B04"));
    }

    private void list(String id, Map<String, Object> with) {
        Map<String, Object> values = new HashMap<>(Map.of("wanted", "yes", "weak", List.of()));
        values.putAll(with);
        walker.act(id, "list", "P40", "submit", values);
    }

    private static Map<String, Object> weak(Map<String, Object> other) {
        Map<String, Object> row = new LinkedHashMap<>(WEAK);
        row.putAll(other);
        return row;
    }

    private List<CaseView.Linked> of(String id, String kind) {
        return view(id, "P40").links().stream()
                .filter(link -> link.kind().equals(kind))
                .toList();
    }

    private void refused(String id, Map<String, Object> with, String code, String field) {
        assertThatThrownBy(() -> list(id, with)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.code()).isEqualTo(code);
            assertThat(broken.field()).isEqualTo(field);
        });
        assertThat(steps(id, "P40")).containsExactly("list");
    }

    @Test
    void eachRowThatMeetsTheConditionBecomesACaseOfItsOwn() {
        String id = begun("讲评出的薄弱点");

        list(
                id,
                Map.of(
                        "weak",
                        List.of(
                                weak(Map.of()),
                                weak(Map.of("text", "不必帮带", "need", "no")),
                                weak(Map.of("text", "已了结", "settled", "当场改了")),
                                weak(Map.of("text", "手信号不规范", "person", "P42")))));

        List<CaseView.Linked> opened = of(id, "help");
        assertThat(opened)
                .extracting(CaseView.Linked::processTitle, CaseView.Linked::state)
                .containsExactly(tuple("试帮带", CaseState.OPEN), tuple("试帮带", CaseState.OPEN));
        assertThat(opened).extracting(CaseView.Linked::title).anyMatch(title -> title.startsWith("手信号不规范"));
        assertThat(numbers(id))
                .hasSize(4)
                .filteredOn(number -> !number.isEmpty())
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(
                        opened.stream().map(CaseView.Linked::number).toList());
        assertThat(numbers(id).get(1)).isEmpty();
    }

    @Test
    void valuesKeepTheirTypesAndTextsAreCutToWhatTheFieldTakes() {
        String id = begun("类型");

        list(id, Map.of("weak", List.of(weak(Map.of()))));

        CaseView there = view(of(id, "help").get(0).id(), "P40");
        String name = people.viewer("P41").name();
        assertThat(there.values())
                .containsEntry("target", "P41")
                .containsEntry("day", "2026-12-01")
                .containsEntry("need", "yes")
                .containsEntry("times", 3)
                .containsEntry("branch", there.unit())
                .containsEntry("told", name + "，2026年12月1日，要，类型")
                .containsEntry("subject", ("长轨条应力放散不熟（" + view(id, "P40").number()).substring(0, 20));
    }

    @Test
    void itIsBegunByWhoFinishedTheStepInTheBranchOfThePerson() {
        String id = begun("谁开的");
        list(id, Map.of("weak", List.of(weak(Map.of())), "helpers", List.of("P42", "P43")));

        CaseView help = view(of(id, "help").get(0).id(), "P40");
        assertThat(help.initiatorName()).isEqualTo(people.viewer("P40").name());
        CaseView once = view(of(id, "once").get(0).id(), "P40");
        assertThat(once.unit()).isEqualTo("B04");
        assertThat(once.values()).containsEntry("target", "P40").containsEntry("helpers", List.of("P42", "P43"));
        assertThat(view(id, "P40").values()).containsEntry("once", once.number());
    }

    @Test
    void nothingIsOpenedWhereTheCaseDoesNotAskForIt() {
        String id = begun("不要");
        list(id, Map.of("wanted", "no", "weak", List.of(weak(Map.of()))));

        assertThat(view(id, "P40").links()).isEmpty();
        assertThat(view(id, "P40").values()).doesNotContainKey("once");
    }

    @Test
    void whatTheOtherCannotBeginWithoutIsAskedForHere() {
        String id = begun("缺一样");
        Map<String, Object> row = new LinkedHashMap<>(WEAK);
        row.remove("text");
        row.remove("person");

        refused(id, Map.of("weak", List.of(row)), "open-missing", "");

        assertThat(view(id, "P40").links()).isEmpty();
    }

    @Test
    void aStepDoneAgainOpensNothingTwice() {
        String id = begun("再办一次");
        list(id, Map.of("weak", List.of(weak(Map.of()))));
        List<String> before =
                view(id, "P40").links().stream().map(CaseView.Linked::number).toList();
        returned(id, "look", "P40", "list", false);

        list(id, Map.of("weak", List.of(weak(Map.of()), weak(Map.of("text", "新的一条", "person", "P42")))));

        assertThat(view(id, "P40").links())
                .extracting(CaseView.Linked::number)
                .containsAll(before)
                .hasSize(3);
    }

    @Test
    void aCaseThatIsThereIsTakenUpByItsNumber() {
        String asked = walker.open("trial-ask", "P40", Map.of("subject", "来源", "branch", "B04"));
        String id = begun("接来源");

        list(id, Map.of("source", " " + view(asked, "P40").number() + " "));

        assertThat(of(id, "source")).extracting(CaseView.Linked::id).containsExactly(asked);
        assertThat(view(asked, "P40").links()).extracting(CaseView.Linked::id).containsExactly(id);
    }

    @Test
    void aNumberThatIsNotThereOrOfAnotherKindIsRefusedAtItsField() {
        String id = begun("没有这一件");
        String other = begun("别的一类");

        refused(id, Map.of("source", "B04-ASK-2026-99999"), "case-unknown", "source");
        refused(id, Map.of("source", view(other, "P40").number()), "case-unknown", "source");
    }

    @SuppressWarnings("unchecked")
    private List<String> numbers(String id) {
        List<Map<String, Object>> rows =
                (List<Map<String, Object>>) view(id, "P40").values().get("weak");
        return rows.stream()
                .map(row -> String.valueOf(row.getOrDefault("opened", "")))
                .toList();
    }
}
