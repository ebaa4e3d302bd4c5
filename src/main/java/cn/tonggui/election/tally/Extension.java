package cn.tonggui.election.tally;

import java.time.LocalDate;

/**
 * Asking to hold the election later than the term ends (延期, R-E03).
 *
 * @param termEnd 届满日
 * @param until the day asked for
 * @param before extensions that this term has had
 */
public record Extension(LocalDate termEnd, LocalDate until, int before) {

    public Extension {
        Whole.require("before", before);
        if (!until.isAfter(termEnd)) {
            throw new IllegalArgumentException(until + " is no extension, expected a day after " + termEnd);
        }
    }

    /**
     * Whether it may be put before the superior, who decides.
     *
     * @param maxMonths {@code extension.maxMonths}
     * @param times {@code extension.times} for one term
     */
    public Ruling ruling(int maxMonths, int times) {
        if (before >= times) {
            return Ruling.of(
                    false,
                    new Step(Finding.EXTENDED_BEFORE).with("before", before).with("times", times));
        }
        LocalDate last = termEnd.plusMonths(maxMonths);
        boolean within = !until.isAfter(last);
        return Ruling.of(
                within,
                new Step(within ? Finding.EXTENSION_WITHIN : Finding.EXTENSION_TOO_LONG)
                        .with("termEnd", termEnd.toString())
                        .with("until", until.toString())
                        .with("last", last.toString())
                        .with("maxMonths", maxMonths));
    }
}
