package cn.tonggui.regulation;

/**
 * One row of the rule register (规则登记).
 *
 * @param words the rule in our words
 * @param source the article it rests on
 * @param confidence V, S, M, SEED or CFG as in the register
 */
public record Rule(RuleCode code, String words, String source, String confidence) {}
