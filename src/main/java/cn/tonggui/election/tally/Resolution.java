package cn.tonggui.election.tally;

/**
 * A vote of the members' meeting that elects nobody (大会表决).
 *
 * @param due 应到 members with a vote
 * @param present 实到 members with a vote
 * @param agree votes for it, given at the meeting
 * @param writtenAgree votes for it handed in before, which only an admission counts (R-D11)
 */
public record Resolution(Matter matter, int due, int present, int agree, int writtenAgree) {

    public Resolution {
        Whole.require("due", due);
        Whole.require("agree", agree);
        Whole.require("writtenAgree", writtenAgree);
        if (agree > present || present > due) {
            throw new IllegalArgumentException(
                    agree + " of " + present + " of " + due + ", expected agree ≤ present ≤ due");
        }
        if (writtenAgree > due - present) {
            throw new IllegalArgumentException(
                    writtenAgree + " wrote, expected at most the " + (due - present) + " away");
        }
        if (matter == Matter.ORDINARY && writtenAgree > 0) {
            throw new IllegalArgumentException("an ordinary vote counts no written opinions");
        }
    }

    /** An ordinary matter needs half of those due at the meeting (R-M01), an admission more than half (R-D11). */
    public enum Matter {
        ORDINARY(Finding.MEETING_QUORATE, Finding.MEETING_NOT_QUORATE, Finding.RESOLVED, Finding.NOT_RESOLVED),
        ADMISSION(Finding.ADMISSION_QUORATE, Finding.ADMISSION_NOT_QUORATE, Finding.ADMITTED, Finding.NOT_ADMITTED);

        private final Finding quorate;
        private final Finding notQuorate;
        private final Finding passed;
        private final Finding notPassed;

        Matter(Finding quorate, Finding notQuorate, Finding passed, Finding notPassed) {
            this.quorate = quorate;
            this.notQuorate = notQuorate;
            this.passed = passed;
            this.notPassed = notPassed;
        }
    }

    /** Whether the meeting may vote at all. */
    public Ruling quorum() {
        long twice = present * 2L;
        boolean met = matter == Matter.ORDINARY ? twice >= due : twice > due;
        return Ruling.of(
                met,
                new Step(met ? matter.quorate : matter.notQuorate)
                        .with("due", due)
                        .with("present", present)
                        .with("twice", twice));
    }

    /** More than half of those due, whoever came. Without a quorum nothing is passed. */
    public Ruling ruling() {
        Ruling quorum = quorum();
        if (!quorum.granted()) {
            return quorum;
        }
        int all = agree + writtenAgree;
        long twice = all * 2L;
        boolean passed = twice > due;
        return quorum.and(Ruling.of(
                passed,
                new Step(passed ? matter.passed : matter.notPassed)
                        .with("agree", all)
                        .with("twice", twice)
                        .with("due", due)));
    }
}
