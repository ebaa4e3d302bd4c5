package cn.tonggui.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem that was found and is put right (整改), a matter of its own.
 *
 * @param finding what an inspection found, null where it was begun by hand
 * @param side party or business @param level A, B or C
 * @param delays how often its deadline was put off @param returns how often a recheck sent it back
 * @param lateOn the first deadline that passed with nothing done, null while none has; a later date does not mend it
 * @param state OPEN, DONE, or DROPPED with its case
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
        int returns,
        @Nullable LocalDate lateOn,
        String state) {

    boolean open() {
        return state.equals("OPEN");
    }

    /** Whether it counts as late in a score: 逾期整改. */
    boolean late(LocalDate today) {
        return lateOn != null || open() && today.isAfter(deadline);
    }
}
