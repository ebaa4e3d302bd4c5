package cn.tonggui.regulation;

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
}
