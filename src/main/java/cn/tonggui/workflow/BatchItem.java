package cn.tonggui.workflow;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One task somebody wants to approve together with others.
 *
 * @param revision of the task as it stands now, for its {@link TaskRef}
 * @param number of the case; it and all that follows is empty or null when the task is gone
 * @param alone why it cannot be approved so; null when it can
 */
public record BatchItem(
        String id,
        int revision,
        String number,
        String title,
        String processTitle,
        String stepName,
        String unit,
        @Nullable LocalDateTime dueAt,
        @Nullable Alone alone) {

    /** Why a task has to be opened by itself. */
    public enum Alone {
        /** Somebody finished it, or the viewer may not know of it. */
        GONE,
        /** Nobody has claimed it yet. */
        CLAIM,
        /** Somebody else's. */
        OTHERS,
        /** Nothing may be done to it for the time being (挂起). */
        SUSPENDED,
        /** One's own act: vote, ballot, count, signature, talk. */
        PERSONAL,
        /** A score sheet of one's own. */
        SCORING,
        /** The step does not allow it, or its form asks for more than an opinion. */
        STEP
    }
}
