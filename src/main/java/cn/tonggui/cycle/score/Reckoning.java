package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A number and how it came about (算式), down to what was entered and the evidence for it. A tree that does not add up cannot be
 * made: the value is what the formula gives for the parts. The same facts in the same order give the same tree.
 *
 * @param term what it is
 * @param name which one of several it is: the code of an indicator, a quarter, a person; empty where there is only one
 * @param value exact, and null where it cannot be scored (不计分); see {@link #missing}
 * @param parts in the order in which they were given
 * @param evidence references the caller can open; only leaves have them
 */
public record Reckoning(
        Term term, String name, @Nullable BigFraction value, Formula formula, List<Part> parts, List<String> evidence) {

    public Reckoning {
        parts = List.copyOf(parts);
        evidence = List.copyOf(evidence);
        if (formula.derived() && !formula.of(parts).equals(Optional.ofNullable(value))) {
            throw new IllegalArgumentException(term + " " + name + " is " + value + ", expected " + formula.of(parts));
        }
        if (!formula.derived() && (!parts.isEmpty() || (formula == Formula.GIVEN) != (value != null))) {
            throw new IllegalArgumentException(
                    term + " " + name + " is " + formula + " of " + parts + " with " + value);
        }
    }

    /**
     * @param weight as it was set: 30 of an indicator, 3/5 of a side, −1 of what is taken off
     * @param share with which it enters the value: its weight among those that apply; nought where it does not apply
     */
    public record Part(Reckoning of, BigFraction weight, BigFraction share) {}

    /** A part before its share is known. */
    record Weighed(BigFraction weight, Reckoning of) {}

    static Reckoning given(Term term, String name, BigFraction value, List<String> evidence) {
        return new Reckoning(term, name, value, Formula.GIVEN, List.of(), evidence);
    }

    /** A score that comes from elsewhere, with the document it stands in: 述职, 问效, 一岗双责, 年终, or an older quarter. */
    public static Reckoning entered(Term term, String name, Mark mark) {
        return mark instanceof Mark.Points points
                ? given(term, name, Exact.of(points.points()), mark.evidence())
                : notApplicable(term, name, mark.evidence());
    }

    /**
     * A number that was reckoned before and kept as {@link Exact#text}; its own tree stands where the evidence points.
     *
     * @throws RuleBroken {@code score-mark} unless it is within 0 and 100
     */
    public static Reckoning kept(Term term, String name, BigFraction exact, List<String> evidence) {
        if (exact.signum() < 0 || exact.compareTo(BigFraction.of(100)) > 0) {
            throw new RuleBroken("score-mark", Exact.told(exact));
        }
        return given(term, name, exact, evidence);
    }

    static Reckoning given(Term term, BigFraction value) {
        return given(term, "", value, List.of());
    }

    static Reckoning given(Term term, long value) {
        return given(term, BigFraction.of(value));
    }

    static Reckoning notApplicable(Term term, String name, List<String> evidence) {
        return new Reckoning(term, name, null, Formula.NOT_APPLICABLE, List.of(), evidence);
    }

    /** The weights of those that do not apply go to the others, each in proportion. */
    static Reckoning mean(Term term, String name, List<Weighed> weighed) {
        BigFraction applying = weighed.stream()
                .filter(part -> part.of().scored())
                .map(Weighed::weight)
                .reduce(BigFraction.ZERO, BigFraction::add);
        return derived(
                term,
                name,
                Formula.WEIGHTED_MEAN,
                weighed.stream()
                        .map(part -> new Part(
                                part.of(),
                                part.weight(),
                                part.of().scored() ? part.weight().divide(applying) : BigFraction.ZERO))
                        .toList());
    }

    static Reckoning combined(Term term, String name, Weighed... weighed) {
        return derived(term, name, Formula.COMBINED, Stream.of(weighed).map(Reckoning::asSet));
    }

    static Reckoning sum(Term term, String name, List<Weighed> weighed) {
        return derived(term, name, Formula.SUM, weighed.stream().map(Reckoning::asSet));
    }

    static Reckoning of(Term term, String name, Formula formula, Reckoning... parts) {
        return derived(
                term, name, formula, Stream.of(parts).map(part -> new Part(part, BigFraction.ONE, BigFraction.ONE)));
    }

    private static Part asSet(Weighed part) {
        return new Part(part.of(), part.weight(), part.weight());
    }

    private static Reckoning derived(Term term, String name, Formula formula, Stream<Part> parts) {
        return derived(term, name, formula, parts.toList());
    }

    private static Reckoning derived(Term term, String name, Formula formula, List<Part> parts) {
        return new Reckoning(term, name, formula.of(parts).orElse(null), formula, parts, List.of());
    }

    public boolean scored() {
        return value != null;
    }

    /** @throws IllegalStateException when it cannot be scored */
    public BigFraction exact() {
        if (value == null) {
            throw new IllegalStateException(term + " " + name + " is not scored, expected a value");
        }
        return value;
    }

    /** Half up to two places, as it is shown, stored and banded, and never for a further formula; empty where not scored. */
    public Optional<BigDecimal> shown() {
        return Optional.ofNullable(value).map(Exact::shown);
    }

    /** Why it is not scored: the lowest numbers that have no value although it needs them, each once; empty where it is scored. */
    public List<Reckoning> missing() {
        if (scored()) {
            return List.of();
        }
        if (formula == Formula.WEIGHTED_MEAN || !formula.derived()) {
            return List.of(this);
        }
        return parts.stream()
                .flatMap(part -> part.of().missing().stream())
                .distinct()
                .toList();
    }

    /** Every reference the number rests on, each once, in the order of the tree. */
    public List<String> grounds() {
        return Stream.concat(evidence.stream(), parts.stream().flatMap(part -> part.of().grounds().stream()))
                .distinct()
                .toList();
    }

    /** As a part of another number. */
    Weighed weighing(BigFraction weight) {
        return new Weighed(weight, this);
    }
}
