package cn.tonggui.cycle;

import cn.tonggui.cycle.AnnualMapper.Change;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an appeal changes of a year, as rows of a form and back. What stands on a score sheet is appealed there. */
@Component
class AnnualChanges {

    private static final Set<String> PERIODS = Set.of("Q1", "Q2", "Q3", "Q4", "END");
    private static final String VETO = "VETO";

    private final Appraisals appraisals;
    private final CycleWords words;

    AnnualChanges(Appraisals appraisals, CycleWords words) {
        this.appraisals = appraisals;
        this.words = words;
    }

    List<Map<String, Object>> rows(String appraisal) {
        return appraisals.changes(appraisal).stream().map(AnnualChanges::row).toList();
    }

    private static Map<String, Object> row(Change one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit", one.unit());
        row.put("item", one.item());
        row.put("points", one.points() == null ? "" : one.points().toPlainString());
        row.put("workshop", one.workshop() == null ? "" : one.workshop().toPlainString());
        row.put("source", one.source());
        return row;
    }

    /** {@code 2025Q1}, or {@code 2025} of END. */
    static String period(Appraisal appraisal, Change one) {
        return one.item().equals("END") ? appraisal.year() : appraisal.year() + one.item();
    }

    static boolean ofPeriod(Change one) {
        return PERIODS.contains(one.item());
    }

    static boolean lifts(Change one) {
        return one.item().equals(VETO);
    }

    /**
     * @param changed units whose appeal was found right
     * @throws RuleBroken {@code appraisal-change-none} nothing is changed of such a unit; {@code appraisal-change-unit} something is
     *     of another; {@code appraisal-change-source} without a document; {@code appraisal-change-points} it does not say to what;
     *     {@code appraisal-change-sheet} the score stands on a sheet; {@code appraisal-change-veto} there is no such veto
     */
    List<Change> read(String id, Set<String> changed, List<Given> rows) {
        Appraisal appraisal = appraisals.require(id);
        Map<String, String> units = words.units();
        List<AnnualPart> parts = appraisals.parts(id);
        List<Change> changes = new ArrayList<>();
        for (Given row : rows) {
            Change one = new Change(
                    changes.size() + 1,
                    row.text("unit"),
                    row.text("item"),
                    points(row, "points"),
                    points(row, "workshop"),
                    row.text("source"));
            String name = units.getOrDefault(one.unit(), one.unit());
            if (!changed.contains(one.unit())) {
                throw new RuleBroken("appraisal-change-unit", name);
            }
            if (one.source().isEmpty()) {
                throw new RuleBroken("appraisal-change-source", name);
            }
            check(appraisal, one, name, parts);
            changes.add(one);
        }
        changed.stream()
                .filter(unit -> changes.stream().noneMatch(one -> one.unit().equals(unit)))
                .findFirst()
                .ifPresent(unit -> {
                    throw new RuleBroken("appraisal-change-none", units.getOrDefault(unit, unit));
                });
        return changes;
    }

    private void check(Appraisal appraisal, Change one, String name, List<AnnualPart> parts) {
        if (lifts(one)) {
            if (appraisals.entered(appraisal.caseId()).stream()
                    .noneMatch(ground -> ground.unit().equals(one.unit()))) {
                throw new RuleBroken("appraisal-change-veto", name);
            }
            return;
        }
        if (one.points() == null || ofPeriod(one) == (one.workshop() == null)) {
            throw new RuleBroken("appraisal-change-points", name);
        }
        if (ofPeriod(one)) {
            String period = period(appraisal, one);
            parts.stream()
                    .filter(part -> part.unit().equals(one.unit())
                            && part.period().equals(period)
                            && part.sheetNumber() != null)
                    .findFirst()
                    .ifPresent(part -> {
                        throw new RuleBroken("appraisal-change-sheet", name, period, part.sheetNumber());
                    });
        }
    }

    private static @Nullable BigDecimal points(Given row, String column) {
        return row.has(column) ? new BigDecimal(row.text(column)) : null;
    }
}
