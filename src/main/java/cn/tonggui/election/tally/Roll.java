package cn.tonggui.election.tally;

import java.util.List;
import java.util.function.Predicate;

/** The roll of a meeting, and the numbers that come of it. */
public record Roll(List<Elector> electors) {

    // R-O02: from seven full members on a branch has a committee
    private static final int COMMITTEE_FROM = 7;

    public Roll {
        electors = List.copyOf(electors);
    }

    /** 正式党员. */
    public int fullMembers() {
        return count(Elector::fullMember);
    }

    /** Full members without the right to vote. */
    public int rightless() {
        return count(elector -> elector.fullMember() && elector.rightless());
    }

    /** fullMembers − rightless. */
    public int eligible() {
        return count(Elector::eligible);
    }

    public int exempted() {
        return count(Elector::exempted);
    }

    /** E = eligible − exempted, and A = those with the right who came. */
    public Turnout turnout() {
        return new Turnout(eligible() - exempted(), count(Elector::present));
    }

    /** How E and A come about. */
    public List<Step> steps() {
        Turnout turnout = turnout();
        return List.of(
                new Step(Finding.RIGHT_TO_VOTE)
                        .with("fullMembers", fullMembers())
                        .with("rightless", rightless())
                        .with("eligible", eligible()),
                new Step(Finding.EXEMPTED).with("exempted", exempted()).with("due", turnout.due()),
                new Step(Finding.PRESENT_WITH_RIGHT)
                        .with("signedIn", count(Elector::signedIn))
                        .with("present", turnout.present()));
    }

    /** R-O02: whether the secretary may be elected by the meeting, without a committee. */
    public Ruling withoutCommittee() {
        boolean may = fullMembers() < COMMITTEE_FROM;
        return Ruling.of(
                may,
                new Step(may ? Finding.COMMITTEE_NOT_NEEDED : Finding.COMMITTEE_NEEDED)
                        .with("fullMembers", fullMembers())
                        .with("from", COMMITTEE_FROM));
    }

    private int count(Predicate<Elector> which) {
        return (int) electors.stream().filter(which).count();
    }
}
