package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.Map;

/**
 * One change as somebody enters it.
 *
 * @param values by the names of {@link ChangeKind#fields()}; what was left empty is absent
 * @param on the first day of what begins, the last day of what ends, the day of an alteration
 * @param docNo number of the source document, empty where there is none
 */
public record Entry(ChangeKind kind, Map<String, String> values, LocalDate on, String docNo) {

    public Entry {
        values = Map.copyOf(values);
    }

    /** Empty text for what was left out. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
