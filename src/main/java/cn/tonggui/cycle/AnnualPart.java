package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Exact;
import cn.tonggui.cycle.score.Mark;
import cn.tonggui.cycle.score.Reckoning;
import cn.tonggui.cycle.score.Term;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarter or the year-end of a unit: its score sheet; or both scores, entered with the number of their document; or why there is
 * none.
 *
 * @param sheet case of the score sheet, with its number and both results as ratios
 */
record AnnualPart(
        String unit,
        String period,
        @Nullable String sheet,
        @Nullable String sheetNumber,
        @Nullable String branchExact,
        @Nullable String workshopExact,
        @Nullable BigDecimal branch,
        @Nullable BigDecimal workshop,
        String source,
        String reason) {

    public boolean scored() {
        return sheet != null || branch != null;
    }

    boolean entered() {
        return sheet == null && branch != null;
    }

    /** Of the branch: as what it is, and under which name. */
    Reckoning branch(Term term, String name) {
        return reckoning(term, name, branchExact, branch);
    }

    Reckoning workshop(Term term, String name) {
        return reckoning(term, name, workshopExact, workshop);
    }

    private Reckoning reckoning(Term term, String name, @Nullable String exact, @Nullable BigDecimal points) {
        if (sheetNumber != null && exact != null) {
            return Reckoning.kept(term, name, Exact.parse(exact), List.of(sheetNumber));
        }
        return Reckoning.entered(
                term,
                name,
                points == null ? new Mark.NotApplicable(List.of(reason)) : new Mark.Points(points, List.of(source)));
    }

    /** 86.30, empty where there is none. */
    public String branchTold() {
        return branch(Term.QUARTER, "").shown().map(BigDecimal::toPlainString).orElse("");
    }

    public String workshopTold() {
        return workshop(Term.QUARTER, "").shown().map(BigDecimal::toPlainString).orElse("");
    }
}
