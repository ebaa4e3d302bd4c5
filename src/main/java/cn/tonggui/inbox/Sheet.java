package cn.tonggui.inbox;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormPage;
import cn.tonggui.forms.FormPage.Input;
import cn.tonggui.forms.Option;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A form as its page lays it out: what is shown above, what is asked below.
 *
 * @param url where drafts, fields and actions of this form go: {@code /tasks/…} or {@code /start/…}
 */
record Sheet(FormPage page, CaseDirectory directory, String url) {

    public List<Input> shown() {
        return page.inputs().stream()
                .filter(input -> input.field().readOnly() && input.field().beside() == null)
                .toList();
    }

    public List<Input> asked() {
        return page.inputs().stream().filter(input -> !input.field().readOnly()).toList();
    }

    public boolean asks() {
        return page.inputs().stream().anyMatch(input -> input.field().bound());
    }

    /** The first field that a workbook may fill; empty where none may. */
    public String fillsFrom() {
        return page.inputs().stream()
                .filter(input -> input.field().sheet() != null)
                .map(Input::name)
                .findFirst()
                .orElse("");
    }

    /** Errors of single fields, each with the control to jump to; what concerns the whole form has no control. */
    public List<FormPage.Problem> problems() {
        return page.errors().stream()
                .map(error -> new FormPage.Problem(controlOf(error.field()), error.title(), error.message()))
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

    /** The pad of a handwritten signature is a control beside the form. */
    private String controlOf(String field) {
        String control = page.control(field);
        return control.isEmpty() && field.equals(Signatures.FIELD) ? Signatures.FIELD : control;
    }
}
