package cn.tonggui.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of a form that a workbook was to fill. Nothing is kept yet: it stands in the fields as if it had been typed.
 *
 * @param typed by parameter, what was typed before and what came in
 * @param taken what came in, in words
 * @param kept where something else stood already, which stays
 * @param faults what could not be read or does not fit; a text that does not fit stands in its field to be put right
 * @param errors the same, at the fields
 */
public record Filled(
        Map<String, List<String>> typed,
        List<Entry> taken,
        List<Entry> kept,
        List<Fault> faults,
        List<FieldError> errors) {

    /** @param standing what the field holds instead, or held before it was filled; empty for nothing */
    public record Entry(String title, String words, String standing) {}

    /** @param place sheet, row and column in words; empty for the file */
    public record Fault(String place, String words) {}

    public Filled {
        taken = List.copyOf(taken);
        kept = List.copyOf(kept);
        faults = List.copyOf(faults);
        errors = List.copyOf(errors);
    }

    /** With what is wrong with the file itself, said first. */
    public Filled after(List<Fault> others) {
        List<Fault> all = Stream.concat(others.stream(), faults.stream()).toList();
        return new Filled(typed, taken, kept, all, errors);
    }
}
