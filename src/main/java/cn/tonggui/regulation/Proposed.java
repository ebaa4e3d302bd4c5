package cn.tonggui.regulation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What one person proposes and another decides (SD17): the setting of a parameter, the days of a year. */
interface Proposed {

    String WAITING = "WAITING";
    String CONFIRMED = "CONFIRMED";
    String REFUSED = "REFUSED";

    String id();

    String proposedBy();

    /** One of the three words. */
    String state();

    @Nullable
    String decidedName();

    @Nullable
    LocalDateTime decidedAt();

    default boolean waits() {
        return state().equals(WAITING);
    }
}
