package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Exact;
import cn.tonggui.cycle.score.Mark;
import cn.tonggui.cycle.score.Reckoning;
import cn.tonggui.cycle.score.Term;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score of a head of a unit that comes from elsewhere.
 *
 * @param points 0 to 100 @param source number of the document it stands in
 */
record Total(String unit, Kind kind, BigDecimal points, String source) {

    /** What it is of, in the order in which it is asked for. */
    enum Kind {
        DEBRIEF(Term.DEBRIEF, "debrief"),
        INQUIRY(Term.INQUIRY, "inquiry"),
        DUAL_DUTY(Term.DUAL_DUTY, "duty");

        private final Term term;
        private final String field;

        Kind(Term term, String field) {
            this.term = term;
            this.field = field;
        }

        Term term() {
            return term;
        }

        /** Column of a form that asks for it; {@code Source} is added for that of its document. */
        String field() {
            return field;
        }

        /** Of these totals, or said to be missing. */
        Reckoning of(List<Total> totals, String missing) {
            return totals.stream()
                    .filter(total -> total.kind() == this)
                    .findFirst()
                    .map(Total::reckoning)
                    .orElseGet(() -> Reckoning.entered(term, "", new Mark.NotApplicable(List.of(missing))));
        }
    }

    Reckoning reckoning() {
        return Reckoning.entered(kind.term(), "", new Mark.Points(points, List.of(source)));
    }

    String told() {
        return Exact.told(Exact.of(points));
    }

    static String told(@Nullable Total total) {
        return total == null ? "" : total.told();
    }
}
