package cn.tonggui.election.tally;

import java.util.List;

/**
 * Whether something may go on, and why.
 *
 * @param refusing those of the steps that forbid it; none when it is granted
 */
public record Ruling(boolean granted, List<Step> steps, List<Step> refusing) {

    public Ruling {
        steps = List.copyOf(steps);
        refusing = List.copyOf(refusing);
    }

    /** Every step grants it, or every step forbids it. */
    Ruling(boolean granted, List<Step> steps) {
        this(granted, steps, granted ? List.of() : steps);
    }

    static Ruling of(boolean granted, Step step) {
        return new Ruling(granted, List.of(step));
    }

    /** Both must grant it; the steps of both are told. */
    Ruling and(Ruling other) {
        return new Ruling(
                granted && other.granted, Step.joined(steps, other.steps), Step.joined(refusing, other.refusing));
    }

    /** Codes of the rules it rests on. */
    public List<String> rules() {
        return Step.rules(steps);
    }
}
