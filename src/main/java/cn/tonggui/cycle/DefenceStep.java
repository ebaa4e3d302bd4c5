package cn.tonggui.cycle;

import cn.tonggui.cycle.InspectionMapper.Inspection;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** C10, 裁定申辩: what is defended is kept, of a lower level, or dropped. */
@Component
class DefenceStep implements OwnStep {

    private static final List<String> LEVELS = List.of("A", "B", "C");

    private final Inspections inspections;

    DefenceStep(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public String key() {
        return "four-sync/ruleDefence";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("defences", defended(at).stream().map(DefenceStep::row).toList());
    }

    private List<Finding> defended(StepAt at) {
        return inspections.findings(inspections.require(at.caseId())).stream()
                .filter(Finding::defended)
                .toList();
    }

    private static Map<String, Object> row(Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", (long) finding.no());
        row.put("was", finding.level());
        row.put("words", finding.words());
        row.put("reason", finding.reason());
        row.put("ruling", finding.ruling());
        row.put("level", finding.level());
        row.put("opinion", finding.opinion());
        return row;
    }

    /** @throws RuleBroken {@code cycle-defence-open} one is not ruled on; {@code cycle-defence-level} the level is no lower one */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Inspection one = inspections.require(at.caseId());
        for (Finding finding : defended(at)) {
            Given row = new Given(values)
                    .row("defences", finding.no())
                    .filter(told -> told.has("ruling"))
                    .orElseThrow(() -> new RuleBroken("cycle-defence-open", finding.no()));
            boolean lower = row.text("ruling").equals("lower");
            String level = lower ? row.text("level") : finding.level();
            if (lower && LEVELS.indexOf(level) <= LEVELS.indexOf(finding.level())) {
                throw new RuleBroken("cycle-defence-level", finding.no(), finding.level());
            }
            inspections.rule(one, finding, row.text("ruling"), level, row.text("opinion"));
        }
    }
}
