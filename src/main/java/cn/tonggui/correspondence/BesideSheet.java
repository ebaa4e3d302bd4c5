package cn.tonggui.correspondence;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormPage;
import cn.tonggui.forms.FormPage.Input;
import cn.tonggui.forms.Widget;
import java.util.List;

/** A form of this module as {@code parts/form} draws it. @param url where it goes */
record BesideSheet(FormPage page, BesideDirectory directory, String url) {

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
                .filter(input -> input.field().name().equals(field))
                // Tom Select hides the control itself: jump to the box around it.
                .map(input -> input.field().widget() == Widget.PEOPLE ? input.id() + "-box" : input.id())
                .findFirst()
                .orElse("");
    }
}
