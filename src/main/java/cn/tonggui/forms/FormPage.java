package cn.tonggui.forms;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A form ready to be drawn by {@code parts/field}. */
public record FormPage(String key, String title, List<Input> inputs, List<FieldError> errors) {

    private static final Set<Widget> PICKED = Set.of(Widget.PERSON, Widget.PEOPLE, Widget.ORGANISATION, Widget.CHOICE);

    /** What is wrong, each with the control to jump to; what concerns the whole form has none. */
    public List<Problem> problems() {
        return errors.stream()
                .map(error -> new Problem(control(error.field()), error.title(), error.message()))
                .toList();
    }

    /** Id of the control of a field or a cell, empty for what is none here. */
    public String control(String name) {
        return inputs.stream()
                .flatMap(input ->
                        Stream.concat(Stream.of(input), input.rows().stream().flatMap(row -> row.cells().stream())))
                .filter(input -> input.name().equals(name))
                // Tom Select hides the control itself: jump to the box around it.
                .map(input -> PICKED.contains(input.field().widget()) ? input.id() + "-box" : input.id())
                .findFirst()
                .orElse("");
    }

    /** @param control id of it, empty when the whole form is wrong */
    public record Problem(String control, String title, String message) {}

    /**
     * @param name of the parameter: the field's, or that of a cell, {@code authors.0.name}
     * @param id of the control, unique on the page
     * @param value typed text, or the words of a value that is not asked for
     * @param values chosen values of a multiple field
     * @param visible whether its condition holds now; the browser re-asks when a field in {@code watched} changes
     * @param watched whether another field's condition or computation reads this one
     * @param rows of a table, those typed or stored and, where one may be added, one to spare
     * @param growing whether the table may get one more row
     * @param beside what it is to be compared with, in words; empty for nothing
     */
    public record Input(
            Field field,
            String name,
            String id,
            String value,
            List<String> values,
            List<Option> options,
            String error,
            boolean required,
            boolean visible,
            boolean watched,
            List<Row> rows,
            boolean growing,
            String beside) {}

    /** @param number from 1 */
    public record Row(int number, List<Input> cells) {}
}
