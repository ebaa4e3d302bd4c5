package cn.tonggui.forms;

import cn.tonggui.forms.FormPage.Input;
import java.util.List;

/**
 * A form of which every field is asked for and none depends on another, as {@code parts/form} draws it.
 *
 * @param directory also answers {@code searchAddress} and {@code vacancy}, which the template asks of it
 * @param url where it goes
 */
public record FormSheet(FormPage page, Directory directory, String url) {

    public List<Input> asked() {
        return page.inputs();
    }

    public List<FormPage.Problem> problems() {
        return page.problems();
    }

    /** No workbook fills it. */
    public String fillsFrom() {
        return "";
    }

    /** No field here depends on another. */
    public String condition(Field field) {
        return "";
    }
}
