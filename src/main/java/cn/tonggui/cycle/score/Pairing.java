package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How far the plan goes on both rails (配对率 = paired ÷ all Party items). Items marked as the Party's alone (纯党务) are not paired and
 * count among all: left out, every rate would be 100 %.
 *
 * @param items Party items of the plan
 * @param paired those of them with a business item
 * @param pure those of them marked as the Party's alone, with the reason
 * @param keyBusinessAlone business items of the depot's or workshop's key tasks that have no Party item
 * @param explained whether it is explained why the rate is low
 * @throws RuleBroken {@code score-count} for fewer than none, or more parts than the whole
 */
public record Pairing(int items, int paired, int pure, int keyBusinessAlone, boolean explained) {

    private static final String RULE = "cycle-pairing";

    public Pairing {
        if (paired < 0 || pure < 0 || keyBusinessAlone < 0 || (long) paired + pure > items) {
            throw new RuleBroken("score-count", paired + "+" + pure + "/" + items);
        }
    }

    /** K16: at or over the lowest rate it goes on; under it only with an explanation, and those who decide are warned. */
    public Ruling ruling(BigFraction lowest) {
        int open = items - paired - pure;
        Ruling marked = open == 0
                ? Ruling.met("cycle-pair-mark", "pair.marked", items)
                : Ruling.refused("cycle-pair-mark", "pair.unmarked", open);
        Ruling key = keyBusinessAlone == 0
                ? Ruling.met("cycle-pair-key", "pair.key")
                : Ruling.refused("cycle-pair-key", "pair.key.alone", keyBusinessAlone);
        return marked.and(key).and(rate(lowest));
    }

    private Ruling rate(BigFraction lowest) {
        if (items == 0) {
            return Ruling.refused(RULE, "pair.none");
        }
        Object[] told = {paired, items, percent(BigFraction.of(paired, items)), percent(lowest)};
        if (BigFraction.of(paired, items).compareTo(lowest) >= 0) {
            return Ruling.met(RULE, "pair.rate", told);
        }
        return explained
                ? Ruling.warned(RULE, "pair.rate.explained", told)
                : Ruling.refused(RULE, "pair.rate.low", told);
    }

    private static String percent(BigFraction share) {
        return Exact.shown(share.multiply(100)).stripTrailingZeros().toPlainString();
    }
}
