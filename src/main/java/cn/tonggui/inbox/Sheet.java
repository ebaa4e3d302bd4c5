package cn.tonggui.inbox;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormPage;
import cn.tonggui.forms.FormPage.Input;
import cn.tonggui.forms.Option;
import cn.tonggui.forms.Widget;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form as its page lays it out: what is shown above, what is asked below.
 *
 * @param url where drafts, fields and actions of this form go: {@code /tasks/…} or {@code /start/…}
 */
record Sheet(FormPage page, CaseDirectory directory, String url) {

    private static final Set<Widget> PICKED = Set.of(Widget.PERSON, Widget.PEOPLE, Widget.ORGANISATION, Widget.CHOICE);

    public List<Input> shown() {
        return page.inputs().stream().filter(input -> input.field().readOnly()).toList();
    }

    public List<Input> asked() {
        return page.inputs().stream().filter(input -> !input.field().readOnly()).toList();
    }

    public boolean asks() {
        return page.inputs().stream().anyMatch(input -> input.field().bound());
    }

    /** Errors of single fields, each with the control to jump to; what concerns the whole form has no control. */
    public List<Problem> problems() {
        return page.errors().stream()
                .map(error -> new Problem(controlOf(error.field()), error.title(), error.message()))
                .toList();
    }

    /** Under which choices a field is asked for: “立办” or “立办、缓办”. */
    public String condition(Field field) {
        return field.visibleWhen().entrySet().stream()
                .map(entry -> entry.getValue().stream()
                        .map(value -> labelOf(entry.getKey(), value))
                        .collect(Collectors.joining("、", "“", "”")))
                .collect(Collectors.joining("、"));
    }

    private String labelOf(String field, String value) {
        return page.inputs().stream()
                .filter(input -> input.field().name().equals(field))
                .flatMap(input -> input.options().stream())
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private String controlOf(String field) {
        return page.inputs().stream()
                .flatMap(Sheet::withCells)
                .filter(input -> input.name().equals(field))
                // Tom Select hides the control itself: jump to the box around it.
                .map(input -> PICKED.contains(input.field().widget()) ? input.id() + "-box" : input.id())
                .findFirst()
                .orElse(field.equals(Signatures.FIELD) ? Signatures.FIELD : "");
    }

    private static Stream<Input> withCells(Input input) {
        return Stream.concat(Stream.of(input), input.rows().stream().flatMap(row -> row.cells().stream()));
    }

    record Problem(String control, String title, String message) {}
}
