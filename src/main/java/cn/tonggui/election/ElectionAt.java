package cn.tonggui.election;

import cn.tonggui.organisation.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An election that runs, as far as terms are concerned.
 *
 * @param type regular, first, early, by-election, no-committee or assign
 * @param meetingDay D0 (大会日), null before it is planned
 * @param extendedUntil until when the term was extended, null when it was not
 */
record ElectionAt(
        String caseId,
        String unit,
        String type,
        Stage stage,
        @Nullable LocalDate meetingDay,
        @Nullable LocalDate extendedUntil) {

    /** To be reminded is not to have begun. */
    boolean begun() {
        return stage != Stage.REMINDED;
    }

    /** Whether the superior has its request (A05). */
    boolean requested() {
        return begun() && stage.compareTo(Stage.REQUESTED) >= 0;
    }

    /** Whether the end of it begins a new term; a by-election fills seats of the running one. */
    boolean renews() {
        return !type.equals("by-election") && !type.equals("assign");
    }

    LocalDate termEnd(Term term) {
        return extendedUntil != null && extendedUntil.isAfter(term.until()) ? extendedUntil : term.until();
    }
}
