package cn.tonggui.audit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a case was compared with the log just now; it says no more than that.
 *
 * @param events how many the case has @param proven those of them that were shown to be below the signature
 * @param size of the checkpoint that was looked at, 0 for none; {@code signedAt} is when it was signed
 * @param fault the first thing that is not as it was; {@code at} is the revision, or 0 where it is not of this case; without a
 *     fault the first revision that cannot be compared, or 0
 */
public record Badge(
        State state,
        long events,
        long proven,
        long size,
        @Nullable LocalDateTime signedAt,
        Fault fault,
        long at) {

    /**
     * Whether all is proven (已核对), some of it not signed yet (等待入库), something is not as it was (核对不符), or what was said
     * cannot be compared because it lies under another seal.key (无法比对).
     */
    public enum State {
        VERIFIED,
        PENDING,
        UNCOMPARED,
        BROKEN
    }

    /** What is not as it was. */
    public enum Fault {
        NONE,
        /** The log is not what its checkpoint signed. */
        LOG,
        EVENT_CHANGED,
        EVENT_MISSING,
        /** The event is as it came, but its part of the log is not below the signature. */
        EVENT_UNPROVEN,
        ACT_CHANGED,
        ACT_MISSING,
        ACT_MORE
    }

    /** Key of the words for the fault. */
    public String words() {
        return "log.fault." + fault;
    }
}
