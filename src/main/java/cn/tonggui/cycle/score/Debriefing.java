package cn.tonggui.cycle.score;

import java.util.List;

/** The rating that the Party committee decides (述职定等, R-M10, 1.16). */
public final class Debriefing {

    private Debriefing() {}

    /**
     * Who is vetoed or let an election pass is not good, and no more are good than there are places.
     *
     * @param vetoes of the branch or its secretary
     * @param good how many are good, this one among them
     * @param rated how many are rated
     */
    public static Ruling ruling(Rating rating, List<Veto.Ground> vetoes, int good, int rated, Quota quota) {
        if (rating != Rating.GOOD) {
            return Ruling.met("R-M10", "debrief.free");
        }
        int places = quota.places(rated);
        Ruling vetoed = vetoes.isEmpty()
                ? Ruling.met("R-M10", "debrief.clear")
                : Ruling.refused("R-M10", "debrief.vetoed", vetoes.size());
        return vetoed.and(
                good <= places
                        ? Ruling.met("R-M10", "debrief.places", good, places)
                        : Ruling.refused("R-M10", "debrief.too-many", good, places));
    }
}
