package cn.tonggui.meeting.vote;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether something may go on, and why.
 *
 * @param steps what was found, in order; the last ones forbid it where it is not granted
 */
public record Ruling(boolean granted, List<Step> steps) {

    public Ruling {
        steps = List.copyOf(steps);
    }

    /**
     * @param rule code of the register, such as {@code R-M02}, or of the house: {@code agenda-factors}
     * @param key of the sentence in the messages
     * @param inputs whole numbers and texts, in the order in which the sentence names them
     */
    public record Step(String rule, String key, List<Object> inputs) {

        public Step {
            inputs = List.copyOf(inputs);
        }
    }

    static Ruling of(boolean granted, String rule, String key, Object... inputs) {
        return new Ruling(granted, List.of(new Step(rule, "meet." + key, List.of(inputs))));
    }

    /** Both must grant it; what was found for both is told. */
    Ruling and(Ruling other) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(other.steps);
        return new Ruling(granted && other.granted, all);
    }

    /** Code of the rule it comes down to. */
    public String rule() {
        return steps.get(steps.size() - 1).rule();
    }
}
