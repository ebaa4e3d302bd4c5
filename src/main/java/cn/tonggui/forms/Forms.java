package cn.tonggui.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Door of the forms: definition in, page model out; parameters in, submission out. No engine, no HTTP, no SQL. */
@Component
public class Forms {

    private final FormParser parser = new FormParser();
    private final ValueRules rules = new ValueRules();
    private final Messages messages = new Messages();
    private final Words words = new Words(messages);
    private final Clock clock;

    Forms(Clock clock) {
        this.clock = clock;
    }

    /** @throws IllegalArgumentException naming the place when the text is no form of our dialect */
    public FormDefinition parse(String key, String yaml) {
        return parser.parse(key, yaml);
    }

    /**
     * Binds what a browser sent. Only asked fields are bound: read-only, invisible and unknown ones are not, and an unknown
     * one is an error of the whole form. A field of the case that was emptied is bound as empty text or empty list.
     * Fields hidden by their condition are passed over, and fresh ones left empty leave the case as it is. Computed fields
     * come out of what was bound, never from the browser. What a sealed field holds is bound in the open: seal it first.
     *
     * @param parameters as sent, without the caller's own ({@code _csrf} and the like)
     * @param current the case's values so far, for read-only fields and conditions that read them
     */
    public Submission bind(
            FormDefinition form,
            String action,
            Map<String, List<String>> parameters,
            Map<String, Object> current,
            Directory directory) {
        return new Binding(form, action, parameters, current, new Asked(directory), messages, LocalDate.now(clock))
                .bind(rules);
    }

    /**
     * The case's values with what was typed so far in their place, as far as it can be read: rows and computed numbers too. What
     * a sealed field holds, or is typed into it, is none of them.
     */
    public Map<String, Object> standing(
            FormDefinition form, Map<String, List<String>> typed, Map<String, Object> current) {
        return new SoFar(form, new Answers(form, typed, current)).over(current);
    }

    /** The form filled with the case's values. */
    public FormPage page(FormDefinition form, Map<String, Object> current, Directory directory) {
        return page(form, current, Map.of(), List.of(), directory);
    }

    /** The form with what was typed, from a draft or a refused submission. */
    public FormPage page(
            FormDefinition form,
            Map<String, Object> current,
            Map<String, List<String>> typed,
            List<FieldError> errors,
            Directory directory) {
        return new PageBuilder(form, new Answers(form, typed, current), "", errors, new Asked(directory), words)
                .build();
    }

    /** Title and words of each value, in the form's order, for timelines, print and history. Sealed values read 已密封. */
    public List<Shown> show(FormDefinition form, Map<String, Object> values, Directory directory) {
        return form.fields().stream()
                .map(field -> words.of(field, values.get(field.name()), directory))
                .filter(shown -> !shown.words().isEmpty())
                .toList();
    }

    /**
     * What was typed with one more row in the table, for somebody who asks for one; a table that is full stays as it is.
     *
     * @param typed by parameter, as sent
     */
    public Map<String, List<String>> withRow(
            FormDefinition form, String table, Map<String, List<String>> typed, Map<String, Object> current) {
        Field field = form.find(table).filter(Field::table).orElse(null);
        Field column = field == null
                ? null
                : field.columns().stream().filter(Field::bound).findFirst().orElse(null);
        if (field == null || column == null) {
            return typed;
        }
        Map<String, List<String>> more = new LinkedHashMap<>(typed);
        int rows = new Answers(form, typed, current).table(field).size();
        more.put(Table.name(field, rows, column), List.of(""));
        return more;
    }

    /**
     * What was typed, filled from the rows of a workbook. Each cell is checked as if somebody had typed it.
     *
     * @param rows of the form's {@link FormDefinition#fillSheets}, by field
     * @param typed by parameter, as sent; it goes before what the rows say
     */
    public Filled fill(
            FormDefinition form,
            List<FillRow> rows,
            Map<String, List<String>> typed,
            Map<String, Object> current,
            Directory directory) {
        // as if sent back: what the sheet leaves open may still be typed
        return new Filling(form, typed, current, messages)
                .fill(rows, all -> bind(form, "return", all, current, directory).errors());
    }

    /**
     * One value in words.
     *
     * @param rows the cells of a table, row by row; {@code words} says the same in one text
     */
    public record Shown(String field, String title, String words, List<Option> files, List<List<Shown>> rows) {}
}
