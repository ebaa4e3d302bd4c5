/**
 * The scores of the four-sync cycle (计分, 02c §2.3.3–2.3.5): what a side, a branch, a workshop, a person and a year are worth, the band
 * that follows, and who may inspect, score, sign and close. A purity wall like that of the count: no framework, no database, no
 * clock, no chance, no floating point. Every number is an exact fraction and stays one from formula to formula; it is rounded half
 * up to two places only where it is shown, stored or banded ({@link Reckoning#shown}). Every number carries how it came about, as a
 * tree down to its evidence ({@link Reckoning}), and nothing that cannot be scored becomes a nought: it has no value and says which
 * part is missing. Rules of the register: R-M10, SD07, SD08, SD09, SD12, SD13; of the house: {@code cycle-pairing}, {@code
 * cycle-pair-mark}, {@code cycle-pair-key} (K16), {@code cycle-team} (K14), {@code cycle-dual-sign} (K15), {@code cycle-appeal} (C15),
 * {@code cycle-closing} (§2.3.3); a number that is none is refused with {@code score-…}. Not here: words, which stand in {@code
 * messages-score}, and who has which office.
 */
@NullMarked
package cn.tonggui.cycle.score;

import org.jspecify.annotations.NullMarked;
