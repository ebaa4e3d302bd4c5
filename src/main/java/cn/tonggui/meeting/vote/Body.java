package cn.tonggui.meeting.vote;

/** Who meets: the committee, or all members of a branch that has none. */
public enum Body {
    COMMITTEE("R-M02"),
    BRANCH("R-M01");

    private static final int COMMITTEE_FROM = 7;

    private final String rule;

    Body(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }

    /** R-O02: seven full members have a committee, fewer meet as the branch. */
    public Ruling ruling(int fullMembers) {
        boolean enough = fullMembers >= COMMITTEE_FROM;
        boolean fits = enough == (this == COMMITTEE);
        String key = this == COMMITTEE ? "body.committee" : "body.branch";
        return Ruling.of(fits, "R-O02", key + (fits ? "" : ".not"), (long) fullMembers, (long) COMMITTEE_FROM);
    }
}
