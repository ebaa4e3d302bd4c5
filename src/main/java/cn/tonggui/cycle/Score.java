package cn.tonggui.cycle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave an indicator.
 *
 * @param points 0 to 100, null where it does not apply @param words evidence of the unit itself, reason of whoever scores it
 */
record Score(String ref, Stage stage, @Nullable BigDecimal points, String words, String scorer) {

    /** The later one counts. */
    enum Stage {
        SELF,
        RATED,
        APPEAL
    }

    boolean applies() {
        return points != null;
    }

    /** 88.50 as 88.5, and nothing where it does not apply. */
    String told() {
        return points == null ? "" : points.stripTrailingZeros().toPlainString();
    }

    boolean sameAs(Score other) {
        return points == null ? other.points == null : other.points != null && points.compareTo(other.points) == 0;
    }
}
