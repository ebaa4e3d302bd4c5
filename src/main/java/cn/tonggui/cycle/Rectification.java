package cn.tonggui.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem that was found and is put right (整改), a matter of its own.
 *
 * @param finding what an inspection found, null where it was begun by hand
 * @param side party or business @param level A, B or C
 * @param delays how often its deadline was put off
 * @param lateOn the first deadline that passed with nothing done, null while none has; a later date does not mend it
 * @param state OPEN, FILED while it waits to be rechecked, DONE, or DROPPED with its case
 */
record Rectification(
        String caseId,
        String number,
        String unit,
        String subject,
        @Nullable String finding,
        String side,
        String level,
        String owner,
        String rechecker,
        LocalDate deadline,
        int delays,
        @Nullable LocalDate lateOn,
        String state) {

    boolean open() {
        return state.equals("OPEN") || state.equals("FILED");
    }

    /** Whether it counts as late in a score: 逾期整改. How long the recheck takes is not its owner's. */
    boolean late(LocalDate today) {
        return lateOn != null || state.equals("OPEN") && today.isAfter(deadline);
    }
}
