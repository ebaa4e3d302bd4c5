package cn.tonggui.cycle;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 复核确认: the second of the two people without whom nothing of a year is changed (SD13). */
@Component
class AnnualConfirmStep implements OwnStep {

    private final Appraisals appraisals;
    private final AnnualText text;
    private final Neighbours neighbours;

    AnnualConfirmStep(Appraisals appraisals, AnnualText text, Neighbours neighbours) {
        this.appraisals = appraisals;
        this.text = text;
        this.neighbours = neighbours;
    }

    @Override
    public String key() {
        return "integrated-appraisal/confirmAppeal";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("rulings", text.appeals(at.caseId()));
    }

    /** Nothing but the decision, which is the case's; SD09 keeps one's own unit from it. */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        appraisals.units(at.caseId()).stream()
                .filter(Appraised::appealed)
                .forEach(unit -> neighbours.requireFromElsewhere(viewer.id().value(), new UnitCode(unit.unit())));
    }
}
