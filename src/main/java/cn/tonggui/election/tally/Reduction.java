package cn.tonggui.election.tally;

/**
 * Leaving seats of a committee empty instead of electing again (减额, R-E20).
 *
 * @param seats 应选, n
 * @param elected those elected, m
 * @param agree voters who agree
 * @param present 实到, A
 */
public record Reduction(int seats, int elected, int agree, int present) {

    public Reduction {
        Whole.requireSome("seats", seats);
        Whole.require("elected", elected);
        Whole.require("agree", agree);
        if (elected >= seats) {
            throw new IllegalArgumentException(
                    elected + " of " + seats + " seats are filled, nothing is left to reduce");
        }
        if (agree > present) {
            throw new IllegalArgumentException(agree + " agree, expected at most the " + present + " present");
        }
    }

    /**
     * What "near the number" and "half of the voters" mean.
     *
     * @param maxShortfall {@code reduce.maxShortfall}: seats that may stay empty
     * @param minSize {@code reduce.minSize}: fewer members are no committee (R-E25)
     * @param consent {@code reduce.consent}
     */
    public record Limits(int maxShortfall, int minSize, Consent consent) {

        public static final Limits DEFAULT = new Limits(1, 3, Consent.GTE_HALF);
    }

    /** Half of those present is enough, or it is not. */
    public enum Consent {
        GTE_HALF,
        GT_HALF
    }

    /** Granted: the committee has as many members as were elected. Not: the rest is elected again. */
    public Ruling ruling(Limits limits) {
        int left = seats - elected;
        if (left > limits.maxShortfall) {
            return Ruling.of(
                    false,
                    new Step(Finding.REDUCTION_TOO_FAR).with("left", left).with("most", limits.maxShortfall));
        }
        if (elected < limits.minSize) {
            return Ruling.of(
                    false,
                    new Step(Finding.COMMITTEE_TOO_SMALL)
                            .with("elected", elected)
                            .with("least", limits.minSize));
        }
        return consent(limits.consent);
    }

    private Ruling consent(Consent asked) {
        long twice = agree * 2L;
        boolean half = twice == present;
        boolean given = twice > present || half && asked == Consent.GTE_HALF;
        Finding finding =
                !given ? Finding.CONSENT_NOT_REACHED : half ? Finding.CONSENT_EXACTLY_HALF : Finding.CONSENT_REACHED;
        return Ruling.of(
                given,
                new Step(finding)
                        .with("agree", agree)
                        .with("twice", twice)
                        .with("present", present)
                        .with("elected", elected));
    }
}
