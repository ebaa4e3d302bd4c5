package cn.tonggui.organisation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One change as it was entered, and what became of it.
 *
 * @param subject the organisation's code, the person's id or the username that it is about
 * @param words what it does, in one sentence
 * @param decidedByName the second person, or null where none was needed or none has decided yet
 * @param reason why it was refused, empty otherwise
 * @param mayDecide whether the viewer who asked can be its second person
 */
public record Change(
        String id,
        Entry entry,
        String subject,
        String words,
        State state,
        String enteredByName,
        LocalDateTime enteredAt,
        @Nullable String decidedByName,
        @Nullable LocalDateTime decidedAt,
        String reason,
        boolean mayDecide) {

    public enum State {
        WAITING,
        DONE,
        REFUSED
    }
}
