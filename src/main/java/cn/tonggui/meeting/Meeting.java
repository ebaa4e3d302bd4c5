package cn.tonggui.meeting;

import cn.tonggui.meeting.vote.Body;
import cn.tonggui.meeting.vote.Motion;
import cn.tonggui.meeting.vote.Quorum;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a committee, or of the members of a branch that has none.
 *
 * @param body committee or branch; of meetings of the members party-meeting, group-meeting, lecture, theme-day, life-meeting
 * @param kind regular, extra, urgent; of meetings of the members on-time, made-up
 * @param numberNo which of its branch in the year
 * @param membersDue 应到 people with a vote @param present 实到; null before the sign-in
 * @param quorumRule as the parameter {@code committee.quorum} was when it was called, {@code voteBase} likewise
 * @param currentItem number of the matter that is discussed; null before the first and after the last
 */
record Meeting(
        String caseId,
        String number,
        String unit,
        String body,
        String kind,
        String monthOf,
        int numberNo,
        String subject,
        LocalDate meetingDay,
        MeetingState state,
        String host,
        String recorder,
        @Nullable String leader,
        String quorumRule,
        String voteBase,
        int membersDue,
        @Nullable Integer present,
        @Nullable Integer currentItem) {

    private static final Set<String> DECIDING = Set.of("committee", "branch", "party-meeting");

    /** Whether anything can be voted on at it, so that enough must come. */
    boolean decides() {
        return DECIDING.contains(body);
    }

    boolean regular() {
        return kind.equals("regular");
    }

    boolean urgent() {
        return kind.equals("urgent");
    }

    Body who() {
        return body.equals("committee") ? Body.COMMITTEE : Body.BRANCH;
    }

    /** Of the members' meeting always half of those due (R-M01). */
    Quorum quorum(int came) {
        Quorum.Share share = who() == Body.BRANCH ? Quorum.Share.GTE : Quorum.Share.valueOf(quorumRule);
        return new Quorum(who(), share, membersDue, came);
    }

    /** Of the members' meeting always all of those due (R-M01). */
    Motion motion(int recused, int voters, Motion.Votes votes) {
        Motion.Base base = who() == Body.BRANCH ? Motion.Base.ALL_MEMBERS : Motion.Base.valueOf(voteBase);
        return new Motion(who(), base, membersDue, recused, voters, votes);
    }

    /** @throws IllegalStateException nothing is discussed */
    int discussed() {
        if (currentItem == null) {
            throw new IllegalStateException("meeting " + number + " discusses nothing, expected an item");
        }
        return currentItem;
    }
}
