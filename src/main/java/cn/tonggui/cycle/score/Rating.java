package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the secretary's debriefing is found to be (述职评议, R-M10), best first: 好, 较好, 一般, 差. */
public enum Rating {
    GOOD,
    FAIRLY_GOOD,
    FAIR,
    POOR;

    /** {@code cycle.rating.fairly-good}. */
    public String key() {
        return "cycle.rating." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Points for each rating, none under nought, none over the one before.
     *
     * @throws RuleBroken {@code score-ratings} otherwise
     */
    public record Values(List<BigFraction> points) {

        /** 95, 85, 70, 50 (K17). */
        public static final Values STANDARD = parse("95-85-70-50");

        public Values {
            points = List.copyOf(points);
            if (points.size() != Rating.values().length || !falling(points)) {
                throw new RuleBroken(
                        "score-ratings",
                        String.join("、", points.stream().map(Exact::told).toList()));
            }
        }

        /** {@code 95-85-70-50}. */
        public static Values parse(String setting) {
            return new Values(Weights.parse(setting, Rating.values().length));
        }

        private static boolean falling(List<BigFraction> points) {
            BigFraction before = BigFraction.of(100);
            for (BigFraction one : points) {
                if (one.signum() < 0 || one.compareTo(before) > 0) {
                    return false;
                }
                before = one;
            }
            return true;
        }

        BigFraction of(Rating rating) {
            return points.get(rating.ordinal());
        }
    }
}
