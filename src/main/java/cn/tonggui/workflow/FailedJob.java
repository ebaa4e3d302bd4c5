package cn.tonggui.workflow;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A job or timer of the engine that failed, without anything of the business but where it stands.
 *
 * @param id stands for the job in addresses and says nothing of it
 * @param revision of the job when it was read
 * @param caseNumber empty when it belongs to no case
 * @param process title @param step name as drawn @param timer whether it waits for a time, not for its turn
 * @param attempts how often it will still be tried by itself
 * @param since when it was made @param next when it is tried again, null when never
 */
public record FailedJob(
        String id,
        int revision,
        State state,
        String caseNumber,
        String process,
        String step,
        boolean timer,
        int attempts,
        LocalDateTime since,
        @Nullable LocalDateTime next) {

    /** Given up, tried again by itself after a while, in the queue. */
    public enum State {
        DEAD,
        WAITING,
        QUEUED
    }

    /** Whether a person can have it tried now. */
    public boolean mayRetry() {
        return state != State.QUEUED;
    }
}
