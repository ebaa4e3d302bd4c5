package cn.tonggui.cycle.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A score with its band (定等).
 *
 * @param score as reckoned; a veto changes nothing about it
 * @param shown the score rounded, by which it was banded
 * @param earned the band by the score alone
 * @param band the band that counts
 * @param vetoes why it is capped; empty where it is not
 * @param coefficient 绩效系数 of the band that counts
 */
public record Graded(
        Reckoning score, BigDecimal shown, Band earned, Band band, List<Veto.Ground> vetoes, BigFraction coefficient) {

    public Graded {
        vetoes = List.copyOf(vetoes);
    }

    /** Empty where nothing was scored: what has no score has no band. */
    public static Optional<Graded> of(Reckoning score, List<Veto.Ground> vetoes, Bands bands) {
        return score.shown().map(shown -> {
            Band earned = bands.of(shown);
            Band band = vetoes.isEmpty() ? earned : earned.capped(bands.vetoCap());
            return new Graded(score, shown, earned, band, vetoes, bands.coefficient(band));
        });
    }
}
