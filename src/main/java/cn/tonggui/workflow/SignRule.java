package cn.tonggui.workflow;

/**
 * How the opinions of several signers become the outcome of their step. An opinion is one thing and the way of the case
 * another: one refusal ends nothing unless the rule says so. Exact: shares are compared by multiplication.
 */
final class SignRule {

    private SignRule() {}

    /**
     * Opinions so far.
     *
     * @param signers all who are asked, those who signed included
     */
    record Tally(int signers, int agreed, int refused, int abstained) {

        int signed() {
            return agreed + refused + abstained;
        }

        int open() {
            return signers - signed();
        }
    }

    /** Where the step stands. */
    sealed interface Standing permits Passed, Failed, Open {}

    /** Enough agree, and nobody is waited for any more. */
    record Passed() implements Standing {}

    /** Not enough agree, and nobody is waited for any more. */
    record Failed() implements Standing {}

    /** @param missing how many more must agree for it to pass, 0 when enough do and the rule still hears the others */
    record Open(int missing) implements Standing {}

    static Standing of(Ledger.Sign rule, Tally tally) {
        int needed = needed(rule, tally.signers());
        boolean enough = tally.agreed() >= needed;
        if (rule.rule() == Ledger.Sign.Rule.ANY) {
            return any(tally);
        }
        if (rule.veto() && tally.refused() > 0) {
            return new Failed();
        }
        if (tally.open() == 0) {
            return enough ? new Passed() : new Failed();
        }
        if (rule.early() && tally.agreed() + tally.open() < needed) {
            return new Failed();
        }
        // A veto may still come: with one, enough is not the end.
        if (rule.early() && enough && !rule.veto()) {
            return new Passed();
        }
        return new Open(Math.max(0, needed - tally.agreed()));
    }

    /** The first who decides; abstaining decides nothing. */
    private static Standing any(Tally tally) {
        if (tally.agreed() > 0) {
            return new Passed();
        }
        return tally.refused() > 0 || tally.open() == 0 ? new Failed() : new Open(1);
    }

    /** How many must agree: the smallest whole number that is not less than the share. */
    private static int needed(Ledger.Sign rule, int signers) {
        return switch (rule.rule()) {
            case ANY -> 1;
            case ALL -> signers;
            case RATIO -> {
                Share share = Share.of(rule.ratio());
                yield (share.part() * signers + share.whole() - 1) / share.whole();
            }
        };
    }

    /** A share as a ledger writes it: {@code 1/2}. */
    record Share(int part, int whole) {

        static Share of(String text) {
            int slash = text.indexOf('/');
            Share share =
                    new Share(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
            if (share.part < 1 || share.part > share.whole) {
                throw new IllegalArgumentException("share is " + text + ", expected more than 0 and 1 at most");
            }
            return share;
        }
    }
}
