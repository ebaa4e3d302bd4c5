package cn.tonggui.organisation;

/** What keeps a member from voting, from being elected, or from attending (R-E04, R-E08). */
enum Restriction {
    PARTY_PROBATION(true),
    SUSPENDED(true),
    SERVING(true),
    LONG_ILLNESS(false),
    ABROAD(false),
    AWAY(false),
    HOME(false);

    private final boolean bars;

    Restriction(boolean bars) {
        this.bars = bars;
    }

    /** True while one may not be elected to, nor keep, an office of the Party. */
    boolean barsOffice() {
        return bars;
    }

    static boolean barsOffice(String kind) {
        for (Restriction restriction : values()) {
            if (restriction.name().equals(kind)) {
                return restriction.bars;
            }
        }
        return false;
    }
}
