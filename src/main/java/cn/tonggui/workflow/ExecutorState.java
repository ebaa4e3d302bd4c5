package cn.tonggui.workflow;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the engine's jobs are run on this node.
 *
 * @param wanted whether this node is configured to run them @param active whether it does
 * @param lastRun when a job last succeeded here since the start, null for not yet @param lastFailure likewise
 */
public record ExecutorState(
        boolean wanted,
        boolean active,
        @Nullable LocalDateTime lastRun,
        @Nullable LocalDateTime lastFailure) {

    /** Nobody runs what this node should run. */
    public boolean down() {
        return wanted && !active;
    }

    /**
     * What waits for all nodes.
     *
     * @param queued jobs ready to run @param oldest since when the first of them waits
     * @param timers that will fire @param due those of them whose time has come @param dead jobs given up
     */
    public record Queue(int queued, @Nullable LocalDateTime oldest, int timers, int due, int dead) {}
}
