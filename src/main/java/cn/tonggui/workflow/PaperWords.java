package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Widget;
import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words a document of a case is filled with. Sealed values are never among them. */
@Component
class PaperWords {

    /** As sentences and documents say a day. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final List<String> PLACES = List.of("unit", "superior", "approver", "workplace", "depot");

    /** What every document has by these names, over the fields of the case. */
    static final Set<String> GIVEN = Stream.concat(
                    PLACES.stream(),
                    Stream.of("mark", "approverMark", "caseNumber", "caseTitle", "initiator", "day", "year"))
            .collect(Collectors.toUnmodifiableSet());

    private final Forms forms;
    private final CaseWords directory;
    private final Organisation organisation;

    PaperWords(Forms forms, CaseWords directory, Organisation organisation) {
        this.forms = forms;
        this.directory = directory;
        this.organisation = organisation;
    }

    /** The organisations of a case where no step asks the engine for them. */
    UnaryOperator<String> places(CaseTurn turn) {
        Map<String, Object> places = NewCases.variables(
                organisation.placementOf(new UnitCode(turn.file().unit())), Actor.SYSTEM);
        return place -> (String) places.get(place);
    }

    /** @param places code of an organisation by what it is to the case */
    Map<String, Object> of(CaseTurn turn, ProcessFiles files, UnaryOperator<String> places, LocalDate day) {
        List<Field> fields = turn.values().keySet().stream()
                .flatMap(name -> files.find(name).stream())
                .filter(field -> !field.sealed())
                .toList();
        Map<String, Object> words = new HashMap<>();
        for (Field field : fields) {
            flags(field, turn.values().get(field.name()), words);
        }
        forms.show(new FormDefinition(files.process(), "", fields), turn.values(), directory)
                .forEach(shown -> words.put(
                        shown.field(), shown.rows().isEmpty() ? PaperPeriod.said(shown.words()) : rows(shown)));
        for (String place : PLACES) {
            words.put(place, unit(places.apply(place)));
        }
        words.put("mark", mark(words.get("unit")));
        words.put("approverMark", mark(words.get("approver")));
        words.put("caseNumber", turn.file().number());
        words.put("caseTitle", turn.file().title());
        words.put("initiator", turn.file().initiatorName());
        words.put("day", DAY.format(day));
        words.put("year", Integer.toString(day.getYear()));
        return words;
    }

    /** Templates ask whether, never which: {@code {{?timing_extend}}}. */
    private static void flags(Field field, Object value, Map<String, Object> words) {
        boolean chosen = field.widget() == Widget.CHOICE || field.widget() == Widget.CHOICES;
        if (chosen || value instanceof Boolean) {
            Stream<?> values = value instanceof Collection<?> many ? many.stream() : Stream.of(value);
            values.forEach(one -> words.put(field.name() + "_" + one.toString().replaceAll("\\W", "_"), true));
        }
    }

    private static List<Map<String, Object>> rows(Forms.Shown table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Forms.Shown> cells : table.rows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("row", Integer.toString(rows.size() + 1));
            cells.forEach(cell -> row.put(cell.field(), PaperPeriod.said(cell.words())));
            rows.add(row);
        }
        return rows;
    }

    private String unit(String code) {
        return code == null || code.isEmpty()
                ? ""
                : organisation.require(new UnitCode(code)).name();
    }

    /** As numbers of documents have it (机关代字): 线路车间党支部 signs 线路车间党支. */
    private static String mark(Object name) {
        String text = String.valueOf(name);
        return text.endsWith("部") ? text.substring(0, text.length() - 1) : text;
    }
}
