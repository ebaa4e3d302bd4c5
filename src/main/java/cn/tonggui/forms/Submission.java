package cn.tonggui.forms;

import java.util.List;
import java.util.Map;

/**
 * What somebody sent, after binding: typed values of the asked fields and nothing else, or the errors.
 *
 * @param values String, Long, BigDecimal as text, LocalDate and LocalDateTime as ISO text, List of String, and a table as a
 *     List of Maps from column to value; computed fields too; an emptied field is empty text or an empty list; none at all
 *     when there are errors
 * @param typed what was typed by parameter, {@code authors.0.name} for a cell, to be shown again as it was
 */
public record Submission(
        String form,
        String action,
        Map<String, Object> values,
        Map<String, List<String>> typed,
        List<FieldError> errors) {

    public boolean valid() {
        return errors.isEmpty();
    }
}
