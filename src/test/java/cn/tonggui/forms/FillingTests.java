package cn.tonggui.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a workbook says comes into the form as if it had been typed, and never over what was. */
class FillingTests {

    private static final FormDefinition FORM = Sample.form(
            "note:   {title: 说明}",
            "faults: {title: 故障, type: integer, minimum: 0, maximum: 99, x-sheet: 月报}",
            "wind:   {title: 大风, x-sheet: 月报, oneOf: [{const: \"yes\", title: 有}, {const: \"no\", title: 无}]}",
            "day:    {title: 日期, format: date, x-sheet: 月报}",
            "four: {title: 要素, type: array, x-rows: fixed, x-sheet: 四要素, items: {type: object, properties: {name: {title: 要素, readOnly: true}, l: {title: 可能性, type: integer, maximum: 5}}}}",
            "open: {title: 指标, type: array, maxItems: 3, x-sheet: 指标, items: {type: object, required: [name], properties: {name: {title: 名称}, owner: {title: 责任人, x-widget: person}, value: {title: 值, type: number}}}}");

    private static final Map<String, Object> CURRENT =
            Map.of("four", List.of(Map.of("name", "人员"), Map.of("name", "设备")));

    private static FillRow row(String sheet, int number, String... cells) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            said.put(cells[i], cells[i + 1]);
        }
        return new FillRow(sheet, number, said);
    }

    private static Filled fill(Map<String, List<String>> typed, FillRow... rows) {
        return Sample.FORMS.fill(FORM, List.of(rows), typed, CURRENT, new Sample.People());
    }

    private static List<String> words(Filled filled) {
        return filled.faults().stream()
                .map(fault -> fault.place() + "：" + fault.words())
                .toList();
    }

    @Test
    void emptyFieldsAreFilledAndChoicesAreReadByTheirWords() {
        Filled filled = fill(Map.of(), row("月报", 2, "faults", "3", "wind", "有", "day", "2026-11-20"));

        assertThat(filled.faults()).isEmpty();
        assertThat(filled.typed())
                .containsEntry("faults", List.of("3"))
                .containsEntry("wind", List.of("yes"))
                .containsEntry("day", List.of("2026-11-20"));
        assertThat(filled.taken()).extracting(Filled.Entry::title).containsExactly("故障", "大风", "日期");
    }

    @Test
    void whatIsTypedStaysAndIsNamedWhereTheSheetSaysSomethingElse() {
        Filled filled = fill(
                Sample.typed("faults", "2", "wind", "yes", "day", " "),
                row("月报", 2, "faults", "3", "wind", "有", "day", "2026-11-20"));

        assertThat(filled.typed()).containsEntry("faults", List.of("2"));
        assertThat(filled.kept()).containsExactly(new Filled.Entry("故障", "3", "2"));
        assertThat(filled.taken()).extracting(Filled.Entry::title).containsExactly("日期");
    }

    @Test
    void aWrongCellIsNamedBySheetRowColumnAndValueAndStandsInItsFieldToBePutRight() {
        Filled filled = fill(Map.of(), row("月报", 2, "faults", "三", "wind", "大", "day", "2026-11-20"));

        assertThat(words(filled))
                .containsExactlyInAnyOrder("表“月报”第 2 行“故障”：填的是“三”。故障要写成整数，例如 12。", "表“月报”第 2 行“大风”：填的是“大”。大风只能填：有、无。");
        assertThat(filled.typed()).containsEntry("faults", List.of("三")).containsEntry("day", List.of("2026-11-20"));
        assertThat(filled.errors()).extracting(FieldError::field).containsExactly("faults");
        assertThat(filled.taken()).extracting(Filled.Entry::title).containsExactly("日期");
    }

    @Test
    void limitsHoldForWhatASheetSays() {
        assertThat(words(fill(Map.of(), row("月报", 2, "faults", "100")))).hasSize(1);
        assertThat(words(fill(Map.of(), row("月报", 2, "faults", "99")))).isEmpty();
        assertThat(words(fill(Map.of(), row("月报", 2, "faults", "98")))).isEmpty();
    }

    @Test
    void ofSingleFieldsOnlyOneRowIsTaken() {
        Filled filled = fill(Map.of(), row("月报", 2, "faults", "3"), row("月报", 3, "faults", "4"));

        assertThat(words(filled)).containsExactly("表“月报”第 3 行：这张表只填一行，从这一行起没有采用。");
        assertThat(filled.typed()).containsEntry("faults", List.of("3"));
    }

    @Test
    void rowsThatAreFixedAreFoundByTheirNames() {
        Filled filled = fill(
                Map.of(),
                row("四要素", 2, "name", "设备", "l", "4"),
                row("四要素", 3, "name", "人员", "l", "6"),
                row("四要素", 4, "name", "天气", "l", "1"));

        assertThat(filled.typed()).containsEntry("four.1.l", List.of("4")).containsEntry("four.0.l", List.of("6"));
        assertThat(words(filled))
                .containsExactlyInAnyOrder(
                        "表“四要素”第 4 行“要素”：填的是“天气”。页面上没有这一行，要素要和模板里的一样。", "表“四要素”第 3 行“可能性”：填的是“6”。可能性最大填 5，您填的是 6。");
    }

    @Test
    void rowsOfAnOpenTableFollowThoseTypedAndNoneComesTwice() {
        Map<String, List<String>> typed =
                Sample.typed("open.0.name", "甲", "open.0.value", "1", "open.0.owner", "P1", "open.1.name", "");
        Filled once = fill(typed, row("指标", 2, "name", "甲", "value", "1"), row("指标", 3, "name", "乙", "value", "2"));
        Filled twice =
                fill(once.typed(), row("指标", 2, "name", "甲", "value", "1"), row("指标", 3, "name", "乙", "value", "2"));

        assertThat(once.typed())
                .containsEntry("open.0.owner", List.of("P1"))
                .containsEntry("open.1.name", List.of("乙"))
                .containsEntry("open.1.owner", List.of(""));
        assertThat(twice.typed()).isEqualTo(once.typed());
        assertThat(twice.taken()).isEmpty();
    }

    @Test
    void moreRowsThanTheTableHoldsAreNotTakenInPart() {
        FillRow[] rows = IntStream.range(0, 4)
                .mapToObj(i -> row("指标", 2 + i, "name", "甲" + i))
                .toArray(FillRow[]::new);

        assertThat(fill(Map.of(), List.of(rows).subList(0, 3).toArray(FillRow[]::new))
                        .faults())
                .isEmpty();
        Filled filled = fill(Map.of(), rows);
        assertThat(words(filled)).containsExactly("表“指标”第 5 行：指标最多 3 行，这张表没有采用。");
        assertThat(filled.typed()).isEmpty();
    }

    @Test
    void peopleAndFilesHaveNoColumn() {
        assertThat(FORM.fillSheets()).extracting(FillSheet::name).containsExactly("月报", "四要素", "指标");
        assertThat(FORM.fillSheets().get(2).columns()).extracting(Field::name).containsExactly("name", "value");
    }

    @Test
    void theRowsOfAFixedTableAreNamedAsTheCaseHoldsThemOrAsTheFormBegins() {
        FillSheet four = FORM.fillSheets().get(1);
        FillSheet begins = Sample.form(
                        "t: {title: 表, type: array, x-rows: fixed, x-sheet: 表, default: [{n: 甲}, {n: 乙}], items: {type: object, properties: {n: {title: 名, readOnly: true}, v: {title: 值}}}}")
                .fillSheets()
                .get(0);

        assertThat(four.rows(CURRENT)).containsExactly(Map.of("name", "人员"), Map.of("name", "设备"));
        assertThat(four.rows(Map.of())).isEmpty();
        assertThat(begins.rows(Map.of())).containsExactly(Map.of("n", "甲"), Map.of("n", "乙"));
        assertThat(FORM.fillSheets().get(2).rows(CURRENT)).isEmpty();
    }

    @Test
    void whatCanOnlyBeReadStandsBesideAndIsReadPast() {
        FormDefinition form = Sample.form(
                "pairs: {title: 配对项, type: array, x-rows: fixed, x-sheet: 进展, items: {type: object, properties: {value: {title: 值, type: number}, no: {title: 序号, type: integer, readOnly: true}, who: {title: 谁, readOnly: true, x-widget: person}, key: {title: 重点, readOnly: true, oneOf: [{const: \"yes\", title: 是}]}}}}");
        Map<String, Object> current = Map.of("pairs", List.of(Map.of("no", 4L, "key", "yes", "who", "P1")));
        FillSheet sheet = form.fillSheets().get(0);

        assertThat(sheet.columns()).extracting(Field::name).containsExactly("no", "value", "key");
        assertThat(sheet.columns()).extracting(sheet::needs).containsExactly(true, false, false);
        assertThat(sheet.rows(current)).containsExactly(Map.of("no", "4", "key", "是"));
        Filled filled = Sample.FORMS.fill(
                form,
                List.of(row("进展", 2, "no", "4", "key", "否", "value", "95.5")),
                Map.of(),
                current,
                new Sample.People());
        assertThat(filled.faults()).isEmpty();
        assertThat(filled.typed()).containsOnly(Map.entry("pairs.0.value", List.of("95.5")));
    }

    @Test
    void whatTheFormBeganWithGivesWayAndWhatWasTypedOverItStays() {
        Map<String, Object> begun = Map.of("faults", 2L, "four", List.of(Map.of("name", "人员", "l", 3L)));
        FillRow[] rows = {row("月报", 2, "faults", "5"), row("四要素", 2, "name", "人员", "l", "4")};

        Filled fresh = Sample.FORMS.fill(
                FORM, List.of(rows), Sample.typed("faults", "2", "four.0.l", "3"), begun, new Sample.People());
        assertThat(fresh.typed()).containsEntry("faults", List.of("5")).containsEntry("four.0.l", List.of("4"));
        assertThat(fresh.taken()).extracting(Filled.Entry::standing).containsExactly("2", "3");
        assertThat(fresh.kept()).isEmpty();

        Filled typed = Sample.FORMS.fill(
                FORM, List.of(rows), Sample.typed("faults", "7", "four.0.l", "1"), begun, new Sample.People());
        assertThat(typed.typed()).containsEntry("faults", List.of("7")).containsEntry("four.0.l", List.of("1"));
        assertThat(typed.kept()).hasSize(2);
        assertThat(typed.taken()).isEmpty();
    }

    @Test
    void aFormWhoseSheetsDoNotFitTogetherIsRefused() {
        assertThatThrownBy(() -> Sample.form("a: {title: 甲, x-sheet: 表}", "b: {title: 甲, x-sheet: 表}"))
                .hasMessageContaining("shares a sheet");
        assertThatThrownBy(() -> Sample.form("a: {title: 甲, readOnly: true, x-sheet: 表}"))
                .hasMessageContaining("no sheet can fill it");
        assertThatThrownBy(() -> Sample.form("a: {title: 甲, x-beside: b}", "b: {title: 乙}"))
                .hasMessageContaining("beside");
    }

    @Test
    void aFigureToBeComparedWithStandsBesideItsField() {
        FormDefinition form = Sample.form(
                "now: {title: 故障, type: integer}", "was: {title: 上月, type: integer, readOnly: true, x-beside: now}");

        assertThat(Sample.FORMS
                        .page(form, Map.of("was", 4L), new Sample.People())
                        .inputs()
                        .get(0)
                        .beside())
                .isEqualTo("上月 4");
        assertThat(Sample.FORMS
                        .page(form, Map.of(), new Sample.People())
                        .inputs()
                        .get(0)
                        .beside())
                .isEmpty();
    }
}
