package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One line of a score sheet.
 *
 * @param code within its sheet, {@code P4}, {@code B1}
 * @param weight more than nought; those of a side usually come to 100, but need not
 * @throws RuleBroken {@code score-weight} for a weight of nought or less
 */
public record Indicator(String code, BigFraction weight, Mark mark) {

    public Indicator {
        if (weight.signum() <= 0) {
            throw new RuleBroken("score-weight", code, Exact.shown(weight).toString());
        }
    }

    Reckoning reckoning() {
        return Reckoning.entered(Term.INDICATOR, code, mark);
    }
}
