package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;

/**
 * A step of a case as it stands, with what is being typed into its form.
 *
 * @param caseId of the case, for a check that asks its own module
 * @param definition the case's version of the process
 * @param values of the case, those typed now going before; a person by id, several as a list, a date as 2026-12-01
 * @param initiator id of the person who began the case
 * @param unit whose case it is
 * @param parameters that the case keeps, by name
 */
public record CheckedStep(
        String caseId,
        String definition,
        String process,
        String step,
        String initiator,
        String unit,
        LocalDateTime dueAt,
        Map<String, Object> values,
        Map<String, String> parameters) {

    /** Empty text for what has no value. */
    public String value(String field) {
        return Objects.toString(values.get(field), "");
    }
}
