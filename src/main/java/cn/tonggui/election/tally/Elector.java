package cn.tonggui.election.tally;

/**
 * One member on the roll of a meeting (选举人名册).
 *
 * @param fullMember 正式党员; a probationary member (预备党员) has no vote
 * @param rightless within a probation in the Party (留党察看), or with the right suspended
 * @param byVote without the right, yet among those due until superior and meeting both agreed; by the parameter
 *     {@code exempt.probationByVote}, and otherwise nobody
 * @param superiorConsented the superior agreed that this member is not counted among those due (R-E08)
 * @param meetingPassed the members' meeting voted for it as well
 * @param signedIn came to the meeting
 */
public record Elector(
        String name,
        boolean fullMember,
        boolean rightless,
        boolean byVote,
        boolean superiorConsented,
        boolean meetingPassed,
        boolean signedIn) {

    /** {@code eligible}: may vote and be voted for (R-E04). */
    public boolean eligible() {
        return fullMember && !rightless;
    }

    /** Among those due unless exempted: all with the right, and those on probation whom only a vote takes out. */
    public boolean counted() {
        return eligible() || heldByVote();
    }

    boolean heldByVote() {
        return fullMember && rightless && byVote;
    }

    /** R-E08: both consents, and only while the member does not take part; whoever does counts on both sides. */
    public boolean exempted() {
        return counted() && superiorConsented && meetingPassed && !present();
    }

    /** Whether the member is one of 应到. */
    boolean due() {
        return counted() && !exempted();
    }

    public boolean present() {
        return eligible() && signedIn;
    }
}
