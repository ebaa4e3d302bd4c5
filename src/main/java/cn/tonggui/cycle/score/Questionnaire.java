package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Papers handed in on a debriefing (述职测评): totals only, as R-M10 has them. For the committee to look at when it rates; it
 * decides nothing by itself.
 *
 * @param good papers that say 好; then 较好, 一般, 差
 * @param evidence reference of the sheet the totals stand on
 * @throws RuleBroken {@code score-count} for fewer papers than none
 */
public record Questionnaire(int good, int fairlyGood, int fair, int poor, List<String> evidence) {

    public Questionnaire {
        if (good < 0 || fairlyGood < 0 || fair < 0 || poor < 0) {
            throw new RuleBroken("score-count", Math.min(Math.min(good, fairlyGood), Math.min(fair, poor)));
        }
        evidence = List.copyOf(evidence);
    }

    /** Σ(papers × points) ÷ papers; not scored without a paper. */
    public Reckoning reckoning(Rating.Values values) {
        List<Reckoning.Weighed> ratings = Stream.of(Rating.values())
                .filter(rating -> papers(rating) > 0)
                .map(rating -> Reckoning.given(Term.RATING, rating.name(), values.of(rating), evidence)
                        .weighing(BigFraction.of(papers(rating))))
                .toList();
        return Reckoning.mean(Term.QUESTIONNAIRE, "", ratings);
    }

    private int papers(Rating rating) {
        return switch (rating) {
            case GOOD -> good;
            case FAIRLY_GOOD -> fairlyGood;
            case FAIR -> fair;
            case POOR -> poor;
        };
    }
}
