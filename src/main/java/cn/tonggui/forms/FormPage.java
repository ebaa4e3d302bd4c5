package cn.tonggui.forms;

import java.util.List;

/** A form ready to be drawn by {@code parts/field}. */
public record FormPage(String key, String title, List<Input> inputs, List<FieldError> errors) {

    /**
     * @param id of the control, unique on the page
     * @param value typed text, or the words of a read-only value
     * @param values chosen values of a multiple field
     * @param visible whether its condition holds now; the browser re-asks when a field in {@code watched} changes
     * @param watched whether another field's condition reads this one
     */
    public record Input(
            Field field,
            String id,
            String value,
            List<String> values,
            List<Option> options,
            String error,
            boolean required,
            boolean visible,
            boolean watched) {}
}
