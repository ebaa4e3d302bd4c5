package cn.tonggui.regulation;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One place where a rule of the register is used.
 *
 * @param where the mechanism or the page, in words: 我为群众办实事
 * @param what the step, or the duties that must lie apart, in words; may be empty
 */
public record RuleUse(RuleCode rule, Kind kind, String where, String what) {

    /** Shown at a step, or refuses what breaks it. */
    public enum Kind {
        HINT,
        GUARD
    }

    /** What a module refuses by, beside its ledgers. @param what of each code, in words */
    public static List<RuleUse> guards(List<String> codes, String where, UnaryOperator<String> what) {
        return codes.stream()
                .map(code -> new RuleUse(new RuleCode(code), Kind.GUARD, where, what.apply(code)))
                .toList();
    }
}
