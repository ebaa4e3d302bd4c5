package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What is added to and taken off a combined score (加扣分). Each list of references has one entry for each case, so that what is
 * counted can be opened.
 *
 * @param overdue rectifications that were late (逾期整改)
 * @param debts duties owed (欠账)
 * @param falseEvidence evidence found false (虚报佐证)
 */
public record Adjustments(List<Bonus> bonuses, List<String> overdue, List<String> debts, List<String> falseEvidence) {

    /** Nothing added, nothing taken off. */
    public static final Adjustments NONE = new Adjustments(List.of(), List.of(), List.of(), List.of());

    private static final BigFraction OFF = BigFraction.ONE.negate();
    private static final int MOST = 100;

    public Adjustments {
        bonuses = List.copyOf(bonuses);
        overdue = List.copyOf(overdue);
        debts = List.copyOf(debts);
        falseEvidence = List.copyOf(falseEvidence);
    }

    /**
     * @param points more than nought, at most 100; all together they bring no more than the cap
     * @throws RuleBroken {@code score-bonus} otherwise
     */
    public record Bonus(String reason, BigDecimal points, List<String> evidence) {

        public Bonus {
            if (points.signum() == 0 || !Exact.isMark(points)) {
                throw new RuleBroken("score-bonus", reason, points.toString());
            }
            evidence = List.copyOf(evidence);
        }

        Reckoning reckoning() {
            return Reckoning.given(Term.BONUS, reason, Exact.of(points), evidence);
        }
    }

    /** Combined + additions − deductions, but within 0 and 100. */
    Reckoning applied(Term term, Reckoning combined, ScoreRules.Adjustment rules) {
        Reckoning total = Reckoning.sum(
                Term.TOTAL,
                "",
                List.of(
                        combined.weighing(BigFraction.ONE),
                        added(rules).weighing(BigFraction.ONE),
                        late(rules).weighing(OFF),
                        each(Term.DEBTS, debts, rules.debt()).weighing(OFF),
                        each(Term.FALSE_EVIDENCE, falseEvidence, rules.falseEvidence())
                                .weighing(OFF)));
        return Reckoning.of(
                term, "", Formula.WITHIN, total, Reckoning.given(Term.LOWEST, 0), Reckoning.given(Term.HIGHEST, MOST));
    }

    private Reckoning added(ScoreRules.Adjustment rules) {
        Reckoning sum = Reckoning.sum(
                Term.BONUSES,
                "",
                bonuses.stream()
                        .map(bonus -> bonus.reckoning().weighing(BigFraction.ONE))
                        .toList());
        return Reckoning.of(Term.BONUSES_COUNTED, "", Formula.LEAST, sum, Reckoning.given(Term.CAP, rules.bonusCap()));
    }

    private Reckoning late(ScoreRules.Adjustment rules) {
        return Reckoning.of(
                Term.OVERDUE_COUNTED,
                "",
                Formula.LEAST,
                each(Term.OVERDUE, overdue, rules.overdue()),
                Reckoning.given(Term.CAP, rules.overdueCap()));
    }

    private static Reckoning each(Term term, List<String> cases, BigFraction points) {
        return Reckoning.of(
                term,
                "",
                Formula.PRODUCT,
                Reckoning.given(Term.CASES, "", BigFraction.of(cases.size()), cases),
                Reckoning.given(Term.EACH, points));
    }
}
