package cn.tonggui.election;

import cn.tonggui.election.tally.Turnout;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One election.
 *
 * @param type regular, first, early, by-election, no-committee, assign
 * @param seats 应选 members of the committee, as approved or reduced since; null before the request
 * @param due 应到 @param present 实到; both null before the sign-in
 */
record Election(
        String caseId,
        String unit,
        String type,
        Stage stage,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termUntil,
        @Nullable LocalDate meetingDay,
        @Nullable LocalDate extendedUntil,
        @Nullable Integer seats,
        int deputySeats,
        @Nullable Integer due,
        @Nullable Integer present) {

    boolean withoutCommittee() {
        return type.equals("no-committee");
    }

    boolean byElection() {
        return type.equals("by-election");
    }

    boolean assigned() {
        return type.equals("assign");
    }

    /** @throws IllegalStateException before the sign-in */
    Turnout turnout() {
        if (due == null || present == null) {
            throw new IllegalStateException("election " + caseId + " is " + stage + ", expected one that is signed in");
        }
        return new Turnout(due, present);
    }

    int seatsOrNone() {
        return seats == null ? 0 : seats;
    }
}
