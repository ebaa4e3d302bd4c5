package cn.tonggui.cycle.score;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether something may go on, and why.
 *
 * @param steps what was found, all of it, in order; at least one
 */
public record Ruling(List<Step> steps) {

    public Ruling {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("no step, expected what was found");
        }
    }

    /** What a step means for the whole. */
    public enum Light {
        MET,
        /** It may go on, and whoever decides is told. */
        WARNED,
        REFUSED
    }

    /**
     * @param rule code of the register, such as {@code SD07}, or of the house: {@code cycle-pairing}
     * @param key of the sentence in the messages
     * @param inputs whole numbers and texts, in the order in which the sentence names them
     */
    public record Step(Light light, String rule, String key, List<Object> inputs) {

        public Step {
            inputs = List.copyOf(inputs);
        }
    }

    static Ruling met(String rule, String key, Object... inputs) {
        return of(Light.MET, rule, key, inputs);
    }

    static Ruling warned(String rule, String key, Object... inputs) {
        return of(Light.WARNED, rule, key, inputs);
    }

    static Ruling refused(String rule, String key, Object... inputs) {
        return of(Light.REFUSED, rule, key, inputs);
    }

    private static Ruling of(Light light, String rule, String key, Object... inputs) {
        return new Ruling(List.of(new Step(light, rule, "cycle.ruling." + key, List.of(inputs))));
    }

    /** Both must grant it; what was found for both is told. */
    public Ruling and(Ruling other) {
        return new Ruling(Stream.concat(steps.stream(), other.steps.stream()).toList());
    }

    public boolean granted() {
        return steps.stream().noneMatch(step -> step.light() == Light.REFUSED);
    }

    public boolean warned() {
        return steps.stream().anyMatch(step -> step.light() == Light.WARNED);
    }

    /** The steps that forbid it. */
    public List<Step> refusals() {
        return steps.stream().filter(step -> step.light() == Light.REFUSED).toList();
    }

    /** Code of the rule it comes down to: the first that forbids it, else the last that was looked at. */
    public String rule() {
        return refusals().stream()
                .findFirst()
                .orElse(steps.get(steps.size() - 1))
                .rule();
    }
}
