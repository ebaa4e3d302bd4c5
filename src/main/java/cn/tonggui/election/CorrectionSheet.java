package cn.tonggui.election;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormPage;
import cn.tonggui.forms.FormPage.Input;
import java.util.List;
import java.util.stream.Stream;

/** The form of a correction as {@code parts/form} draws it. @param url where it goes */
record CorrectionSheet(FormPage page, CorrectionDirectory directory, String url) {

    record Problem(String control, String title, String message) {}

    public List<Input> asked() {
        return page.inputs();
    }

    /** Each with the control to jump to; what concerns the whole form has none. */
    public List<Problem> problems() {
        return page.errors().stream()
                .map(error -> new Problem(control(error.field()), error.title(), error.message()))
                .toList();
    }

    /** No field here depends on another. */
    public String condition(Field field) {
        return "";
    }

    private String control(String field) {
        return page.inputs().stream()
                .flatMap(input ->
                        Stream.concat(Stream.of(input), input.rows().stream().flatMap(row -> row.cells().stream())))
                .filter(input -> input.name().equals(field))
                .map(Input::id)
                .findFirst()
                .orElse("");
    }
}
