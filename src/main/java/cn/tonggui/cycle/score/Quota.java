package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How many may be excellent, or good (名额): ⌊share × base⌋. {@code appraisal.excellent} is {@code 1/3} (R-M08), {@code
 * debrief.goodCap} {@code 40%} (1.16).
 *
 * @param share from 0 to 1
 * @throws RuleBroken {@code score-share} beyond that
 */
public record Quota(BigFraction share) {

    public Quota {
        if (share.signum() < 0 || share.compareTo(BigFraction.ONE) > 0) {
            throw new RuleBroken("score-share", Exact.told(share));
        }
    }

    /** {@code 1/3}, {@code 40%}, {@code 0.4}. */
    public static Quota parse(String setting) {
        return new Quota(Exact.parse(setting));
    }

    /**
     * @param base who is graded at all (评定基数)
     * @throws RuleBroken {@code score-count} for fewer than none
     */
    public Reckoning of(int base, String... evidence) {
        if (base < 0) {
            throw new RuleBroken("score-count", base);
        }
        return Reckoning.of(
                Term.QUOTA,
                "",
                Formula.FLOOR,
                Reckoning.given(Term.CASES, "", BigFraction.of(base), List.of(evidence)),
                Reckoning.given(Term.QUOTA_SHARE, share));
    }

    public int places(int base) {
        return of(base).exact().intValue();
    }
}
