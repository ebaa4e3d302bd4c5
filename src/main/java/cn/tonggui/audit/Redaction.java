package cn.tonggui.audit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A personal value that somebody asks to take out of the log (抹除), and what the second person said to it.
 *
 * @param seq place of the event in the log @param name path of the value in its body
 * @param caseNumber null beside all cases; {@code rev} is 0 then
 */
record Redaction(
        String id,
        long seq,
        @Nullable String caseNumber,
        long rev,
        String name,
        String reason,
        String proposedBy,
        String proposedName,
        LocalDateTime proposedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable String decidedName,
        @Nullable LocalDateTime decidedAt,
        @Nullable String remark) {

    static final String WAITING = "WAITING";
    static final String CONFIRMED = "CONFIRMED";
    static final String REFUSED = "REFUSED";

    public boolean waits() {
        return state.equals(WAITING);
    }
}
