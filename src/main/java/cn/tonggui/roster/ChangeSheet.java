package cn.tonggui.roster;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormPage;
import cn.tonggui.forms.FormPage.Input;
import cn.tonggui.forms.Widget;
import java.util.List;
import java.util.Set;

/** The form of a change as {@code parts/form} draws it. @param url where it goes */
record ChangeSheet(FormPage page, ChangeDirectory directory, String url) {

    private static final Set<Widget> PICKED = Set.of(Widget.PERSON, Widget.ORGANISATION, Widget.CHOICE);

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

    /** No field of a change depends on another. */
    public String condition(Field field) {
        return "";
    }

    private String control(String field) {
        return page.inputs().stream()
                .filter(input -> input.field().name().equals(field))
                // Tom Select hides the control itself: jump to the box around it.
                .map(input -> PICKED.contains(input.field().widget()) ? input.id() + "-box" : input.id())
                .findFirst()
                .orElse("");
    }
}
