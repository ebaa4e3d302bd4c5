package cn.tonggui.cycle;

import cn.tonggui.cycle.AnnualMapper.Found;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 取数补录: the sheets of the year come by themselves; what was scored before they were kept here is entered as totals with their
 * document, and what was not scored at all is explained.
 */
@Component
class AnnualGatherStep implements OwnStep {

    private final Appraisals appraisals;
    private final AnnualText text;
    private final CycleWords words;

    AnnualGatherStep(Appraisals appraisals, AnnualText text, CycleWords words) {
        this.appraisals = appraisals;
        this.text = text;
        this.words = words;
    }

    @Override
    public String key() {
        return "integrated-appraisal/gather";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Appraisal appraisal = appraisals.require(at.caseId());
        List<Found> sheets = appraisals.sheets(appraisal);
        Map<String, Found> found = closed(sheets);
        Map<String, AnnualPart> kept = appraisals.parts(at.caseId()).stream()
                .collect(Collectors.toMap(part -> part.unit() + " " + part.period(), Function.identity()));
        Map<String, String> units = words.units();
        List<Map<String, Object>> missing = new ArrayList<>();
        for (Appraised unit : appraisals.units(at.caseId())) {
            for (String period : appraisal.periods()) {
                String slot = unit.unit() + " " + period;
                if (!found.containsKey(slot)) {
                    missing.add(row(units.getOrDefault(unit.unit(), unit.unit()), period, kept.get(slot)));
                }
            }
        }
        return Map.of("sheetWords", text.sheets(sheets), "missing", missing);
    }

    private static Map<String, Found> closed(List<Found> sheets) {
        return sheets.stream()
                .filter(Found::closed)
                .collect(Collectors.toMap(one -> one.unit() + " " + one.period(), Function.identity()));
    }

    private static Map<String, Object> row(String unit, String period, @Nullable AnnualPart kept) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit", unit);
        row.put("period", period);
        row.put("branch", kept == null ? "" : kept.branchTold());
        row.put("workshop", kept == null ? "" : kept.workshopTold());
        row.put("source", kept == null ? "" : kept.source());
        row.put("reason", kept == null ? "" : kept.reason());
        return row;
    }

    /**
     * @throws RuleBroken {@code appraisal-sheet-open} a sheet of the year is not closed; {@code appraisal-missing} neither scores nor
     *     why there are none; {@code appraisal-both} one of the two scores; {@code appraisal-source} scores without a document;
     *     {@code appraisal-either} scores and a reason why there are none
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Appraisal appraisal = appraisals.require(at.caseId());
        List<Found> sheets = appraisals.sheets(appraisal);
        Map<String, String> units = words.units();
        sheets.stream().filter(sheet -> !sheet.closed()).findFirst().ifPresent(open -> {
            throw new RuleBroken(
                    "appraisal-sheet-open", units.getOrDefault(open.unit(), open.unit()), open.period(), open.number());
        });
        Map<String, Found> found = closed(sheets);
        List<Given> rows = new Given(values).rows("missing");
        List<AnnualPart> parts = new ArrayList<>();
        for (Appraised unit : appraisals.units(at.caseId())) {
            for (String period : appraisal.periods()) {
                Found sheet = found.get(unit.unit() + " " + period);
                parts.add(
                        sheet == null
                                ? entered(unit.unit(), units.getOrDefault(unit.unit(), unit.unit()), period, rows)
                                : new AnnualPart(
                                        unit.unit(), period, sheet.caseId(), null, null, null, null, null, "", ""));
            }
        }
        appraisals.gather(at.caseId(), parts);
    }

    private static AnnualPart entered(String unit, String name, String period, List<Given> rows) {
        Given row = rows.stream()
                .filter(one ->
                        one.text("unit").equals(name) && one.text("period").equals(period))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("appraisal-missing", name, period));
        boolean any = row.has("branch") || row.has("workshop");
        if (any && !(row.has("branch") && row.has("workshop"))) {
            throw new RuleBroken("appraisal-both", name, period);
        }
        if (any && !row.has("source")) {
            throw new RuleBroken("appraisal-source", name, period);
        }
        if (any && row.has("reason")) {
            throw new RuleBroken("appraisal-either", name, period);
        }
        if (!any && !row.has("reason")) {
            throw new RuleBroken("appraisal-missing", name, period);
        }
        return new AnnualPart(
                unit,
                period,
                null,
                null,
                null,
                null,
                any ? new BigDecimal(row.text("branch")) : null,
                any ? new BigDecimal(row.text("workshop")) : null,
                any ? row.text("source") : "",
                row.text("reason"));
    }
}
