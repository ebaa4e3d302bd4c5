package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task with what reminding of it needs.
 *
 * @param unit organisation of the case
 * @param part whose share of the step it is, where several people take the step at once; empty otherwise
 * @param assignee who has it, null while it is only offered
 * @param tokens to which it is offered, empty when somebody has it
 * @param people to whom it is offered by name, empty when somebody has it
 * @param since when the task was ready
 * @param before working days before the deadline on which its people are reminded
 * @param after working days after it, each one level higher
 * @param superiorsRead whether the secretaries above may read the case; where not, nothing is told to them
 */
public record Deadline(
        String task,
        String caseId,
        String number,
        String title,
        UnitCode unit,
        String step,
        String stepName,
        String part,
        @Nullable PersonId assignee,
        List<Token> tokens,
        List<PersonId> people,
        LocalDateTime since,
        LocalDateTime dueAt,
        List<Integer> before,
        List<Integer> after,
        boolean superiorsRead) {

    public Deadline {
        tokens = List.copyOf(tokens);
        people = List.copyOf(people);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
