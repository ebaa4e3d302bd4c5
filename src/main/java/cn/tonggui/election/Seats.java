package cn.tonggui.election;

import cn.tonggui.election.tally.Slate;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;

/**
 * How many are to be elected by the members' meeting, and how many candidates there must be for them (R-E06): of a committee
 * a fifth more, of a by-election one more, of a branch without a committee as many as offices.
 */
record Seats(int elected, int least) {

    static Seats of(Given given, Limits limits) {
        String type = given.text("type");
        if (type.equals("no-committee")) {
            int offices = 1 + given.numberOr("deputySeats", 0);
            return new Seats(offices, limits.equalWithoutCommittee() ? offices : offices + 1);
        }
        int seats =
                given.text("approvedSeats").isEmpty() ? given.numberOr("seats", 0) : given.numberOr("approvedSeats", 0);
        if (type.equals("by-election")) {
            return new Seats(seats, limits.equalByElection() ? seats : seats + limits.byElectionSpare());
        }
        return new Seats(
                seats, seats + Math.max(given.numberOr("spare", 0), Slate.spare(seats, limits.sparePercent())));
    }

    static String sentence(int seats, int candidates, int least) {
        return new TallyWords().say("elec.candidates", seats, candidates, least);
    }

    /** @throws RuleBroken R-E06 with seats, candidates and the least there must be */
    void requireEnough(int candidates) {
        if (candidates < least) {
            throw new RuleBroken("R-E06", sentence(elected, candidates, least));
        }
    }
}
