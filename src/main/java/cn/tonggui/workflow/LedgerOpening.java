package cn.tonggui.workflow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another case that a service task opens (事项相连), with nothing of it in Java. It goes on at once: what waits for what it opened
 * says so in a module.
 *
 * @param process what is opened
 * @param by user task whose finisher begins it, or {@code initiator}
 * @param each table field: once for each of its rows; null for once
 * @param unless column of that table; rows that have a value there are left
 * @param when field or column → words of which one must be chosen; empty for always
 * @param unit whose case it is: {@code unit} for this case's, or a field of an organisation or a person, {@code weak.person}
 * @param kind what it is to this case, a kebab-case word
 * @param with field of the start form there → text with places for values of this case, {@code {weak.person}}
 * @param into field of this case, or column of {@code each}, that takes the number there; where it has one nothing is opened
 */
record LedgerOpening(
        String process,
        String by,
        @Nullable String each,
        @Nullable String unless,
        Map<String, List<String>> when,
        String unit,
        String kind,
        Map<String, String> with,
        @Nullable String into) {

    /** The unit of the case itself. */
    static final String OWN_UNIT = "unit";

    /** Who began the case itself. */
    static final String INITIATOR = "initiator";

    LedgerOpening {
        by = by == null ? INITIATOR : by;
        when = when == null ? Map.of() : Map.copyOf(when);
        unit = unit == null ? OWN_UNIT : unit;
        with = with == null ? Map.of() : Map.copyOf(with);
    }

    /** {@code column} of the row that it is opened for, as a place; or a field of the case. */
    String placeOf(String name) {
        return each == null ? name : each + "." + name;
    }
}
