package cn.tonggui.election.tally;

import java.util.List;

/** Whether something may go on, and why. */
public record Ruling(boolean granted, List<Step> steps) {

    public Ruling {
        steps = List.copyOf(steps);
    }

    static Ruling of(boolean granted, Step step) {
        return new Ruling(granted, List.of(step));
    }

    /** Both must grant it; the steps of both are told. */
    Ruling and(Ruling other) {
        return new Ruling(granted && other.granted, Step.joined(steps, other.steps));
    }

    /** Codes of the rules it rests on. */
    public List<String> rules() {
        return Step.rules(steps);
    }
}
