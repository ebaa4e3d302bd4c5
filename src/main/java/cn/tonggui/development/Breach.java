package cn.tonggui.development;

/**
 * A rule that what was typed breaks.
 *
 * @param rule its code, R-D05
 * @param field of the form at which it is said
 * @param key of the sentence, below {@code development.breach.}
 * @param facts days as 2026-11-03, counts
 */
record Breach(String rule, String field, String key, Object... facts) {}
