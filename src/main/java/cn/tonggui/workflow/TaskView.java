package cn.tonggui.workflow;

import cn.tonggui.forms.FormDefinition;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One task with what its page needs.
 *
 * @param definition the case's version of the process, never shown
 * @param form as deployed with the case's process version
 * @param values the case's values so far; sealed ones are envelopes
 * @param actions what the step allows and this viewer may do now: submit, approve, disapprove, return, claim, release, comment, cancel
 * @param assigneeName who holds it, null while it is offered
 * @param offeredTo the tokens it is offered to, in words
 * @param duty true when nobody holds the token and it went to the duty officer
 * @param rules codes of the rules that bear on this step
 * @param returnedBecause words of the return that brought it here, null otherwise
 */
public record TaskView(
        String id,
        int revision,
        String caseId,
        String number,
        String title,
        String process,
        String processTitle,
        String definition,
        String step,
        String stepName,
        String unit,
        LocalDateTime dueAt,
        LocalDateTime createdAt,
        FormDefinition form,
        Map<String, Object> values,
        List<String> actions,
        @Nullable String assigneeName,
        String offeredTo,
        boolean duty,
        List<String> rules,
        @Nullable String returnedBecause) {

    public boolean may(String action) {
        return actions.contains(action);
    }
}
