package cn.tonggui.election.tally;

import java.util.ArrayList;
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

    /** E = eligible − exempted (and those on probation, as long as only a vote takes them out), A = those with the right who came. */
    public Turnout turnout() {
        return new Turnout(count(Elector::due), count(Elector::present));
    }

    /** How E and A come about. */
    public List<Step> steps() {
        Turnout turnout = turnout();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Finding.RIGHT_TO_VOTE)
                .with("fullMembers", fullMembers())
                .with("rightless", rightless())
                .with("eligible", eligible()));
        int held = count(Elector::heldByVote);
        if (held > 0) {
            steps.add(new Step(Finding.PROBATION_BY_VOTE)
                    .with("held", held)
                    .with("left", count(elector -> elector.heldByVote() && elector.due())));
        }
        steps.add(new Step(Finding.EXEMPTED).with("exempted", exempted()).with("due", turnout.due()));
        steps.add(new Step(Finding.PRESENT_WITH_RIGHT)
                .with("signedIn", count(Elector::signedIn))
                .with("present", turnout.present()));
        return steps;
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
