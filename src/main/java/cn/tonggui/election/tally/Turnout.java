package cn.tonggui.election.tally;

import cn.tonggui.election.tally.ElectionRules.Quorum;
import cn.tonggui.election.tally.ElectionRules.WinBase;

/**
 * Who should have come and who came, counting only those with the right to vote.
 *
 * @param due 应到, E: eligible − exempted
 * @param present 实到, A: guests and probationary members are not among them
 */
public record Turnout(int due, int present) {

    private static final long FIVE = 5;
    private static final long FOUR = 4;

    public Turnout {
        Whole.require("due", due);
        Whole.require("present", present);
    }

    /** R-E07: at least (or more than) four fifths of those due are present. */
    public Ruling quorum(Quorum mode) {
        long have = present * FIVE;
        long need = due * FOUR;
        boolean met = mode == Quorum.GTE ? have >= need : have > need;
        return Ruling.of(
                met,
                new Step(finding(mode, met))
                        .with("due", due)
                        .with("present", present)
                        .with("presentTimesFive", have)
                        .with("dueTimesFour", need));
    }

    private static Finding finding(Quorum mode, boolean met) {
        if (mode == Quorum.GTE) {
            return met ? Finding.QUORUM_REACHED : Finding.QUORUM_NOT_REACHED;
        }
        return met ? Finding.QUORUM_EXCEEDED : Finding.QUORUM_NOT_EXCEEDED;
    }

    /** R-E18: the number half of which must be exceeded. */
    int base(WinBase base) {
        return switch (base) {
            case DUE_ELIGIBLE -> due;
            case PRESENT_ELIGIBLE -> present;
        };
    }
}
