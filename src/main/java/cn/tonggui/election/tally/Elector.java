package cn.tonggui.election.tally;

/**
 * One member on the roll of a meeting (选举人名册).
 *
 * @param fullMember 正式党员; a probationary member (预备党员) has no vote
 * @param rightless within a probation in the Party (留党察看), or with the right suspended
 * @param superiorConsented the superior agreed that this member is not counted among those due (R-E08)
 * @param meetingPassed the members' meeting voted for it as well
 * @param signedIn came to the meeting
 */
public record Elector(
        String name,
        boolean fullMember,
        boolean rightless,
        boolean superiorConsented,
        boolean meetingPassed,
        boolean signedIn) {

    /** {@code eligible}: may vote and be voted for (R-E04). */
    public boolean eligible() {
        return fullMember && !rightless;
    }

    /** R-E08: both consents, and only while the member stays away; whoever comes counts on both sides. */
    public boolean exempted() {
        return eligible() && superiorConsented && meetingPassed && !signedIn;
    }

    public boolean present() {
        return eligible() && signedIn;
    }
}
