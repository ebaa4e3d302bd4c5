package cn.tonggui.regulation;

import java.util.Map;

/**
 * What a rule says of the matter at hand.
 *
 * @param inputs what was looked at, in words: title → value
 * @param words the fact in one sentence, “责任人和检查人是同一人”
 */
public record Verdict(RuleCode rule, Map<String, String> inputs, Result result, String words) {

    /** Broken, about to be (a deadline near), kept, or nothing to decide yet. */
    public enum Result {
        UNMET,
        DUE,
        MET,
        NOTED
    }

    /** Of two on one rule the one to mind. */
    public static Verdict worse(Verdict one, Verdict other) {
        return one.result().compareTo(other.result()) <= 0 ? one : other;
    }
}
