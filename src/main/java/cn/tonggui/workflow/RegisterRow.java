package cn.tonggui.workflow;

import java.util.Map;

/**
 * One case in its register.
 *
 * @param words by column name, as people read them; a column without value is absent
 */
public record RegisterRow(String caseId, CaseState state, Map<String, String> words) {

    public RegisterRow {
        words = Map.copyOf(words);
    }

    /** The words of a column, empty when there are none. */
    public String of(String column) {
        return words.getOrDefault(column, "");
    }
}
