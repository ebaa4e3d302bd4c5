package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Weights of several parts of one number: none under nought, together exactly one.
 *
 * @throws RuleBroken {@code score-weights} otherwise
 */
record Weights(List<BigFraction> of) {

    Weights {
        of = List.copyOf(of);
        BigFraction sum = of.stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (of.stream().anyMatch(weight -> weight.signum() < 0) || !sum.equals(BigFraction.ONE)) {
            throw new RuleBroken("score-weights", told(of), Exact.told(sum));
        }
    }

    static void check(BigFraction... weights) {
        new Weights(List.of(weights));
    }

    /** {@code 0.5-0.2-0.1-0.2}, as many as expected. @throws RuleBroken {@code score-setting} for another number of them */
    static List<BigFraction> parse(String setting, int expected) {
        List<BigFraction> found =
                Stream.of(setting.split("-", -1)).map(Exact::parse).toList();
        if (found.size() != expected) {
            throw new RuleBroken("score-setting", setting, Integer.toString(expected));
        }
        return found;
    }

    private static String told(List<BigFraction> weights) {
        return String.join("、", weights.stream().map(Exact::told).toList());
    }
}
