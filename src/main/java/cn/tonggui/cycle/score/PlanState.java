package cn.tonggui.cycle.score;

/** How far a plan has come (02c §2.3.3), in its order, and what its state lets one do. */
public enum PlanState {
    DRAFT,
    REVIEW,
    APPROVED,
    ISSUED,
    RUNNING,
    EVALUATING,
    SUMMARIZED,
    CLOSED;

    private static final String RULE = "cycle-closing";

    /** 无 ISSUED 不可检查: only what is issued is inspected, and only until it is summed up. */
    public Ruling inspection() {
        if (compareTo(ISSUED) < 0) {
            return Ruling.refused(RULE, "inspect.not-issued");
        }
        return compareTo(EVALUATING) <= 0 ? Ruling.met(RULE, "inspect.issued") : Ruling.refused(RULE, "inspect.over");
    }

    /** Grave findings are watched from above until they are closed. */
    public enum Level {
        A,
        B,
        C;

        /** 挂牌督办; while one of them is open nothing is summed up. */
        public boolean supervised() {
            return this == A;
        }
    }

    /**
     * Before a plan is SUMMARIZED.
     *
     * @param openA findings of level A not closed
     * @param unsettled score sheets or items not settled (未核分)
     */
    public static Ruling summing(int openA, int unsettled) {
        Ruling findings =
                openA == 0 ? Ruling.met(RULE, "sum.findings") : Ruling.refused(RULE, "sum.findings.open", openA);
        return findings.and(
                unsettled == 0 ? Ruling.met(RULE, "sum.scores") : Ruling.refused(RULE, "sum.scores.open", unsettled));
    }

    /**
     * Before a plan is CLOSED: at least one lesson, and of each whether the next cycle takes it up.
     *
     * @param lessons of this cycle
     * @param undecided those of them without a conclusion
     */
    public static Ruling closing(int lessons, int undecided) {
        if (lessons == 0) {
            return Ruling.refused(RULE, "close.no-lesson");
        }
        return undecided == 0
                ? Ruling.met(RULE, "close.lessons", lessons)
                : Ruling.refused(RULE, "close.undecided", undecided);
    }
}
