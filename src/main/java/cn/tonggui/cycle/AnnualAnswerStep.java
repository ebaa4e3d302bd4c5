package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 确认申诉: what a unit's secretary says of its year. */
@Component
class AnnualAnswerStep implements OwnStep {

    private final Appraisals appraisals;
    private final AnnualText text;
    private final CycleWords words;

    AnnualAnswerStep(Appraisals appraisals, AnnualText text, CycleWords words) {
        this.appraisals = appraisals;
        this.text = text;
        this.words = words;
    }

    @Override
    public String key() {
        return "integrated-appraisal/answer";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Map<String, String> units = words.units();
        Map<String, String> made = text.made(at.caseId());
        return Map.of(
                "results",
                appraisals.units(at.caseId()).stream()
                        .filter(one -> speaks(one, viewer))
                        .map(one ->
                                row(one, units.getOrDefault(one.unit(), one.unit()), made.getOrDefault(one.unit(), "")))
                        .toList());
    }

    private static boolean speaks(Appraised unit, Viewer viewer) {
        return unit.partyHead().equals(viewer.id().value());
    }

    private Map<String, Object> row(Appraised one, String unit, String made) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit", unit);
        row.put("branch", text.shown(one.branchShown()));
        row.put("grade", text.band(one.branchBand()));
        row.put("workshop", text.shown(one.workshopShown()));
        row.put("workshopGrade", text.band(one.workshopBand()));
        row.put("made", made);
        row.put("answer", one.answer().isEmpty() ? "accept" : one.answer());
        row.put("matter", one.matter());
        return row;
    }

    /** @throws RuleBroken {@code appraisal-matter} an appeal that does not say of what */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Map<String, String> units = words.units();
        List<Given> rows = new Given(values).rows("results");
        for (Appraised unit : appraisals.units(at.caseId())) {
            String name = units.getOrDefault(unit.unit(), unit.unit());
            if (!speaks(unit, viewer)) {
                continue;
            }
            rows.stream().filter(row -> row.text("unit").equals(name)).forEach(row -> {
                boolean appeal = row.text("answer").equals("appeal");
                if (appeal && !row.has("matter")) {
                    throw new RuleBroken("appraisal-matter", name);
                }
                appraisals.answer(
                        at.caseId(), unit.unit(), appeal ? "appeal" : "accept", appeal ? row.text("matter") : "");
            });
        }
    }
}
