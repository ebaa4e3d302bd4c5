package cn.tonggui.workflow;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.organisation.Person;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One task with what its page needs.
 *
 * @param definition the case's version of the process, never shown
 * @param initiator id of the person who began the case
 * @param form as deployed with the case's process version
 * @param values the case's values so far; sealed ones are envelopes
 * @param actions what the step allows and this viewer may do now: submit, approve, disapprove, return, claim, release, cancel
 * @param assigneeName who holds it, null while it is offered
 * @param offeredTo the tokens it is offered to, in words
 * @param duty true when nobody holds the token and it went to the duty officer
 * @param rules codes of the rules that bear on this step
 * @param returnedBecause words of the return that brought it here, null otherwise
 * @param delegatedBy for whom the assignee does it, null unless it is delegated
 * @param principal for whom the viewer acts as agent (代理), null for oneself
 * @param signing whose signatures it needs beside the holder's own
 * @param choices whom the step's person fields offer, by field, where the ledger says so
 * @param signature {@code required} or {@code offered} when a handwritten signature goes with the decision, else null
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
        String initiator,
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
        @Nullable String returnedBecause,
        Map<String, Choice> choices,
        @Nullable String delegatedBy,
        @Nullable String principal,
        @Nullable String signature,
        Signatures signing) {

    /**
     * Whom a person field offers, and nobody else.
     *
     * @param vacant offices that nobody holds, in words; their duty officer is among the people
     */
    public record Choice(List<Person> people, String vacant) {

        public Choice {
            people = List.copyOf(people);
        }

        public boolean offers(String id) {
            return people.stream().anyMatch(person -> person.id().value().equals(id));
        }
    }

    /** Whether the action is not taken without a handwritten signature. */
    public boolean signs(String action) {
        return "required".equals(signature) && !action.equals(Outcome.RETURN.word());
    }

    public boolean may(String action) {
        return actions.contains(action);
    }
}
