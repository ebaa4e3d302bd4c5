package cn.tonggui.workflow;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/**
 * Cases that a service task takes up by their numbers (事项相连).
 *
 * @param process of which processes they may be
 * @param number text field of this case, or column of a table, that has the number; where it is empty nothing is taken up
 * @param kind what they are to this case, a kebab-case word
 * @param rule by which one that is not there is refused; {@code case-unknown} when the ledger says nothing
 */
record LedgerLink(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> process,

        String number,
        String kind,
        String rule) {

    static final String UNKNOWN = "case-unknown";

    LedgerLink {
        process = process == null ? List.of() : List.copyOf(process);
        rule = rule == null ? UNKNOWN : rule;
    }

    /** The field of the case that the number stands in. */
    String field() {
        int dot = number.indexOf('.');
        return dot < 0 ? number : number.substring(0, dot);
    }
}
