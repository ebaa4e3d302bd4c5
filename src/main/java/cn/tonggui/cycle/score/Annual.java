package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** 年度分 = 0.6 × mean of the four quarters + 0.4 × year-end. */
public final class Annual {

    private static final int QUARTERS = 4;

    private Annual() {}

    /**
     * A quarter in which the unit did not exist, or was not scored, leaves its weight to the others, as an indicator does.
     *
     * @param name {@code 2026Q3}
     * @param score of the branch or the workshop in that quarter
     */
    public record Quarter(String name, Reckoning score) {

        Reckoning named() {
            return Reckoning.sum(Term.QUARTER, name, List.of(score.weighing(BigFraction.ONE)));
        }
    }

    public static Reckoning of(List<Quarter> quarters, Reckoning yearEnd, ScoreRules rules) {
        return of("", quarters, yearEnd, rules);
    }

    /**
     * Not scored without a year-end score, or when no quarter is scored.
     *
     * @param name whose year it is, empty where there is only one
     * @throws RuleBroken {@code score-quarters} unless there are four, each of another name
     */
    public static Reckoning of(String name, List<Quarter> quarters, Reckoning yearEnd, ScoreRules rules) {
        Set<String> names = new HashSet<>();
        if (quarters.size() != QUARTERS || !quarters.stream().map(Quarter::name).allMatch(names::add)) {
            throw new RuleBroken(
                    "score-quarters",
                    String.join("、", quarters.stream().map(Quarter::name).toList()));
        }
        Reckoning mean = Reckoning.mean(
                Term.QUARTERS,
                "",
                quarters.stream()
                        .map(quarter -> quarter.named().weighing(BigFraction.ONE))
                        .toList());
        return Reckoning.combined(
                Term.ANNUAL,
                name,
                mean.weighing(rules.year().quarters()),
                yearEnd.weighing(rules.year().yearEnd()));
    }
}
