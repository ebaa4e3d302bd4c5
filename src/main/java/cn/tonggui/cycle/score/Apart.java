package cn.tonggui.cycle.score;

import java.util.Set;

/** Duties of a cycle that must lie with different people. */
public final class Apart {

    private Apart() {}

    /** SD07: who puts something right does not check that it is. */
    public static Ruling rechecking(String rectifier, String rechecker) {
        return of(!rectifier.equals(rechecker), "SD07", "apart.recheck", rechecker);
    }

    /**
     * SD09: nobody scores oneself, one's own unit or one's relatives.
     *
     * @param scored the people and units (of both trees) that the score is about
     * @param relatives of the scorer
     * @param units of the scorer, in both trees
     */
    public static Ruling scoring(String scorer, Set<String> relatives, Set<String> units, Set<String> scored) {
        if (scored.contains(scorer)) {
            return Ruling.refused("SD09", "apart.score.self", scorer);
        }
        if (relatives.stream().anyMatch(scored::contains)) {
            return Ruling.refused("SD09", "apart.score.relative", scorer);
        }
        return of(units.stream().noneMatch(scored::contains), "SD09", "apart.score.unit", scorer);
    }

    /** SD12: who proposes a reward or penalty does not finally approve it. */
    public static Ruling approving(String proposer, String approver) {
        return of(!proposer.equals(approver), "SD12", "apart.reward", approver);
    }

    /** SD13: an appeal is not reviewed by whoever scored; C15: a changed score takes two people. */
    public static Ruling reviewing(Set<String> scorers, String reviewer, String second) {
        Ruling first = of(!scorers.contains(reviewer), "SD13", "apart.appeal", reviewer);
        Ruling other = of(!scorers.contains(second), "SD13", "apart.appeal", second);
        return first.and(other).and(of(!reviewer.equals(second), "cycle-appeal", "apart.appeal.two", reviewer));
    }

    private static Ruling of(boolean apart, String rule, String key, String person) {
        return apart ? Ruling.met(rule, "apart.met", person) : Ruling.refused(rule, key, person);
    }
}
