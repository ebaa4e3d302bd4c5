package cn.tonggui.election;

import cn.tonggui.election.tally.Outcome;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.CaseView;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How far an election has gone beyond a round, and so whether its sheet can still be corrected. */
final class Standing {

    /** From the first ballot to the report. */
    private static final Set<String> CORRECTING = Set.of(
            "signInAgain",
            "reschedule",
            "issue",
            "collect",
            "enter",
            "confirm",
            "superior",
            "shortfall",
            "announce",
            "firstMeeting",
            "divide",
            "report");

    /** The step right behind a round, at which nothing is done with what it gave. */
    private static final Map<String, String> BEHIND = Map.of("elected", "announce", "shortfall", "shortfall");

    private Standing() {}

    /** @throws RuleBroken {@code correction-reported} */
    static void requireUnreported(CaseView item) {
        if (item.state() != CaseState.OPEN
                || item.current().stream().noneMatch(now -> CORRECTING.contains(now.step()))) {
            throw new RuleBroken("correction-reported");
        }
    }

    /** Whether somebody else is elected or to be voted on again. */
    static boolean differ(Outcome one, Outcome other) {
        return !one.word().equals(other.word())
                || one.seatsLeft() != other.seatsLeft()
                || !new HashSet<>(one.elected()).equals(new HashSet<>(other.elected()))
                || !new HashSet<>(one.tied()).equals(new HashSet<>(other.tied()));
    }

    /** Whether another result of the same kind would still find everything ahead of it. */
    static boolean rightBehind(CaseView item, Round round, boolean last, Outcome before, Outcome after) {
        return last
                && round.office().equals(Round.MEMBER)
                && before.word().equals(after.word())
                && item.current().stream().anyMatch(now -> now.step().equals(BEHIND.getOrDefault(before.word(), "")));
    }
}
