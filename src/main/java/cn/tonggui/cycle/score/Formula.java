package cn.tonggui.cycle.score;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** How a number comes about from its parts. The sentence stands in the messages under {@link #key}. */
public enum Formula {
    /** Entered, counted or set; it has no parts. */
    GIVEN,
    /** Does not apply; it has neither parts nor value. */
    NOT_APPLICABLE,
    /** Σ(weight × value) ÷ Σ(weights of those that apply); without any that applies it has no value. */
    WEIGHTED_MEAN,
    /** Σ(weight × value) with weights that come to one; it has no value unless each part has one. */
    COMBINED,
    /** Parts added or, with weight −1, taken off. */
    SUM,
    /** All parts multiplied. */
    PRODUCT,
    /** The smallest of the parts: a cap. */
    LEAST,
    /** The first part, but not under the second nor over the third. */
    WITHIN,
    /** The product of the parts, down to a whole number. */
    FLOOR;

    /** {@code cycle.formula.weighted-mean}. */
    public String key() {
        return "cycle.formula." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it stands on parts; the others are leaves of the tree. */
    public boolean derived() {
        return this != GIVEN && this != NOT_APPLICABLE;
    }

    /** The value that the parts give; empty where it cannot be scored. Leaves have none of their own. */
    Optional<BigFraction> of(List<Reckoning.Part> parts) {
        boolean lacking = parts.stream().anyMatch(part -> !part.of().scored());
        return switch (this) {
            case GIVEN, NOT_APPLICABLE -> Optional.empty();
            case WEIGHTED_MEAN -> mean(parts);
            case COMBINED, SUM -> lacking ? Optional.empty() : Optional.of(sum(parts));
            case PRODUCT -> lacking ? Optional.empty() : Optional.of(product(parts));
            case LEAST -> lacking ? Optional.empty() : least(parts);
            case WITHIN -> lacking ? Optional.empty() : Optional.of(within(parts));
            case FLOOR -> lacking ? Optional.empty() : Optional.of(floor(product(parts)));
        };
    }

    private static Optional<BigFraction> mean(List<Reckoning.Part> parts) {
        List<Reckoning.Part> applying =
                parts.stream().filter(part -> part.of().scored()).toList();
        return applying.isEmpty() ? Optional.empty() : Optional.of(sum(applying));
    }

    private static BigFraction sum(List<Reckoning.Part> parts) {
        return parts.stream()
                .map(part -> part.share().multiply(part.of().exact()))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction product(List<Reckoning.Part> parts) {
        return parts.stream().map(part -> part.of().exact()).reduce(BigFraction.ONE, BigFraction::multiply);
    }

    private static Optional<BigFraction> least(List<Reckoning.Part> parts) {
        return parts.stream().map(part -> part.of().exact()).min(BigFraction::compareTo);
    }

    private static BigFraction within(List<Reckoning.Part> parts) {
        BigFraction value = parts.get(0).of().exact();
        BigFraction lowest = parts.get(1).of().exact();
        BigFraction highest = parts.get(2).of().exact();
        if (value.compareTo(lowest) < 0) {
            return lowest;
        }
        return value.compareTo(highest) > 0 ? highest : value;
    }

    /** Of numbers from nought. */
    private static BigFraction floor(BigFraction number) {
        return BigFraction.of(number.getNumerator().divide(number.getDenominator()));
    }
}
