package cn.tonggui.workflow;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case that cannot go on by itself.
 *
 * @param caseNumber the engine's own word for it where there is no case at all @param process title
 * @param step where it stands, names as drawn @param since when it came there, as far as it can be told
 */
public record StuckCase(
        Kind kind,
        String caseNumber,
        String process,
        String step,
        @Nullable LocalDateTime since) {

    /** What is wrong. */
    public enum Kind {
        /** The case is open and the engine knows nothing of it. */
        NO_INSTANCE,
        /** The engine goes on with what is closed, cancelled or was never a case. */
        CASE_NOT_OPEN,
        /** No task, timer, job or subscription is left. */
        NO_NEXT,
        /** There is a task, and nobody with an account who could do it. */
        NOBODY,
        /** One branch waits at a join for another that cannot come any more. */
        JOIN
    }
}
