package cn.tonggui.cycle;

import cn.tonggui.cycle.AnnualMapper.Change;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 复核申诉: what becomes of each appeal; a change counts when a second person confirms it (SD13). */
@Component
class AnnualReviewStep implements OwnStep {

    private final Appraisals appraisals;
    private final AnnualChanges changes;
    private final AnnualText text;
    private final Neighbours neighbours;
    private final CycleWords words;

    AnnualReviewStep(
            Appraisals appraisals, AnnualChanges changes, AnnualText text, Neighbours neighbours, CycleWords words) {
        this.appraisals = appraisals;
        this.changes = changes;
        this.text = text;
        this.neighbours = neighbours;
        this.words = words;
    }

    @Override
    public String key() {
        return "integrated-appraisal/reviewAppeal";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Map<String, String> units = words.units();
        return Map.of(
                "partWords",
                text.parts(at.caseId()),
                "appeals",
                appealed(at).stream()
                        .map(one -> row(one, units.getOrDefault(one.unit(), one.unit())))
                        .toList(),
                "changes",
                changes.rows(at.caseId()));
    }

    private List<Appraised> appealed(StepAt at) {
        return appraisals.units(at.caseId()).stream()
                .filter(Appraised::appealed)
                .toList();
    }

    private static Map<String, Object> row(Appraised one, String unit) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit", unit);
        row.put("matter", one.matter());
        row.put("ruling", one.ruling());
        row.put("opinion", one.opinion());
        return row;
    }

    /** @throws RuleBroken SD09 one's own unit; {@code appraisal-ruling} an appeal without a conclusion; as {@link AnnualChanges} */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        Map<String, String> units = words.units();
        List<Appraised> appealed = appealed(at);
        for (Appraised unit : appealed) {
            neighbours.requireFromElsewhere(viewer.id().value(), new UnitCode(unit.unit()));
            String name = units.getOrDefault(unit.unit(), unit.unit());
            Given row = given.rows("appeals").stream()
                    .filter(one -> one.text("unit").equals(name) && one.has("ruling") && one.has("opinion"))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("appraisal-ruling", name));
            appraisals.rule(at.caseId(), unit.unit(), row.text("ruling"), row.text("opinion"));
        }
        Set<String> changed = appraisals.units(at.caseId()).stream()
                .filter(Appraised::changed)
                .map(Appraised::unit)
                .collect(Collectors.toSet());
        List<Change> read = changes.read(at.caseId(), changed, given.rows("changes"));
        appraisals.propose(at.caseId(), read);
    }
}
