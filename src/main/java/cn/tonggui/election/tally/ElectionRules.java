package cn.tonggui.election.tally;

/**
 * The parameters of a count, as the approved method of election (选举办法) fixes them for a case.
 *
 * @param quorum {@code quorum.mode} of R-E07
 * @param winBase {@code win.base} of R-E18
 * @param tie {@code tie.mode} of R-E19
 * @param tieMaxRounds {@code tie.maxRounds}: re-votes on one tie before the matter goes to the superior
 */
public record ElectionRules(Quorum quorum, WinBase winBase, TieMode tie, int tieMaxRounds) {

    /** As the parameters stand when nobody has set them; the stricter reading wherever the sources differ. */
    public static final ElectionRules DEFAULT =
            new ElectionRules(Quorum.GTE, WinBase.DUE_ELIGIBLE, TieMode.PLURALITY, 3);

    public ElectionRules {
        if (tieMaxRounds < 1) {
            throw new IllegalArgumentException("tieMaxRounds is " + tieMaxRounds + ", expected at least 1");
        }
    }

    /** Whether a tie that has outlived so many re-votes is suspended and reported to the superior. */
    public boolean suspendsAfter(int reVotes) {
        return reVotes >= tieMaxRounds;
    }

    /** Four fifths of those due: reached, or exceeded as old texts have it. */
    public enum Quorum {
        GTE,
        GT
    }

    /** Half of whom must be exceeded: never of ballots returned or valid. */
    public enum WinBase {
        DUE_ELIGIBLE,
        PRESENT_ELIGIBLE
    }

    /** Whether a re-vote takes who has more votes, or only who has more than half as well. */
    public enum TieMode {
        PLURALITY,
        MAJORITY
    }
}
