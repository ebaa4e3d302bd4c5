package cn.tonggui.workflow;

import cn.tonggui.kernel.Fact;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task waits for somebody.
 *
 * @param assignee whom the drawing names, null when it is offered
 * @param tokens to which it is offered
 * @param duty who takes it because nobody holds any of the tokens, null otherwise
 */
public record TaskReady(
        String caseId,
        String caseNumber,
        long rev,
        LocalDateTime at,
        String task,
        String step,
        String stepName,
        @Nullable PersonId assignee,
        List<Token> tokens,
        @Nullable PersonId duty,
        LocalDateTime dueAt)
        implements Fact {

    @Override
    public String kind() {
        return "task-ready";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "case",
                caseId,
                "task",
                task,
                "step",
                step,
                "assignee",
                assignee == null ? "" : assignee.value(),
                "tokens",
                tokens.stream().map(Token::toString).toList(),
                "duty",
                duty == null ? "" : duty.value(),
                "dueAt",
                dueAt.toString());
    }
}
