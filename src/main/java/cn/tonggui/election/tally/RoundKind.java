package cn.tonggui.election.tally;

/** What a round of voting is about: the committee, a tie, an unfilled seat, an office, or an office without a committee. */
public enum RoundKind {
    COMMITTEE("committee"),
    /** Between those with equal votes, and nobody else (R-E19). */
    TIE("tie"),
    /** For the seats that stayed empty (R-E20). */
    REELECT("reelect"),
    /** Secretary or deputy, by the new committee at its first meeting (R-E21). */
    SECRETARY("secretary"),
    /** Secretary or deputy, by the members' meeting of a branch without a committee (R-E21, R-O02). */
    NO_COMMITTEE("no-committee");

    private final String word;

    RoundKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Seats of a committee may be reduced, an office may not. */
    boolean fillsCommittee() {
        return this == COMMITTEE || this == TIE || this == REELECT;
    }
}
