package cn.tonggui.cycle.score;

/** The two sides made one (双向挂钩): production counts for the branch, Party work for the workshop; then what is added and taken off. */
public final class BothWays {

    private BothWays() {}

    /**
     * 支部综合分.
     *
     * @param party the Party's side, P
     * @param business production's side, B
     */
    public static Reckoning branch(Reckoning party, Reckoning business, Adjustments adjustments, ScoreRules rules) {
        Reckoning combined = Reckoning.combined(
                Term.BRANCH_COMBINED,
                "",
                party.weighing(rules.branch().party()),
                business.weighing(rules.branch().business()));
        return adjustments.applied(Term.BRANCH, combined, rules.adjustment());
    }

    /** 车间业绩分. */
    public static Reckoning workshop(Reckoning party, Reckoning business, Adjustments adjustments, ScoreRules rules) {
        Reckoning combined = Reckoning.combined(
                Term.WORKSHOP_COMBINED,
                "",
                business.weighing(rules.workshop().business()),
                party.weighing(rules.workshop().party()));
        return adjustments.applied(Term.WORKSHOP, combined, rules.adjustment());
    }
}
