package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * From which score on a result is excellent, good, fair; what is below is poor.
 *
 * @param vetoCap best band of who is vetoed
 * @param coefficients 绩效系数, excellent first, more than nought, none higher than the one before
 * @throws RuleBroken {@code score-bands} unless 100 ≥ excellent > good > fair > 0; {@code score-coefficients}
 */
public record Bands(
        BigFraction excellent, BigFraction good, BigFraction fair, Band vetoCap, List<BigFraction> coefficients) {

    private static final BigFraction MOST = BigFraction.of(100);

    public Bands {
        coefficients = List.copyOf(coefficients);
        if (excellent.compareTo(MOST) > 0
                || good.compareTo(excellent) >= 0
                || fair.compareTo(good) >= 0
                || fair.signum() <= 0) {
            throw new RuleBroken("score-bands", Exact.told(excellent), Exact.told(good), Exact.told(fair));
        }
        if (coefficients.size() != Band.values().length || !falling(coefficients)) {
            throw new RuleBroken(
                    "score-coefficients",
                    String.join("、", coefficients.stream().map(Exact::told).toList()));
        }
    }

    static Bands parse(String grades, String coefficients, String vetoCap) {
        List<BigFraction> from = Weights.parse(grades, 3);
        Band cap = Stream.of(Band.values())
                .filter(band -> band.name().equals(vetoCap))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("score-veto-cap", vetoCap));
        return new Bands(from.get(0), from.get(1), from.get(2), cap, Weights.parse(coefficients, Band.values().length));
    }

    /** By the score as it is shown: 89.995 is shown as 90.00 and is excellent (K05). */
    public Band of(BigDecimal shown) {
        BigFraction score = Exact.of(shown);
        if (score.compareTo(excellent) >= 0) {
            return Band.EXCELLENT;
        }
        if (score.compareTo(good) >= 0) {
            return Band.GOOD;
        }
        return score.compareTo(fair) >= 0 ? Band.FAIR : Band.POOR;
    }

    public BigFraction coefficient(Band band) {
        return coefficients.get(band.ordinal());
    }

    private static boolean falling(List<BigFraction> coefficients) {
        for (int i = 0; i < coefficients.size(); i++) {
            BigFraction coefficient = coefficients.get(i);
            if (coefficient.signum() <= 0 || i > 0 && coefficient.compareTo(coefficients.get(i - 1)) > 0) {
                return false;
            }
        }
        return true;
    }
}
