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
import java.util.Set;
import org.springframework.stereotype.Component;

/** C10, 确认或申辩: what a unit says of what was found; silence is agreement. */
@Component
class ConfirmFindingsStep implements OwnStep {

    private final Inspections inspections;
    private final Reporters reporters;
    private final CycleWords words;

    ConfirmFindingsStep(Inspections inspections, Reporters reporters, CycleWords words) {
        this.inspections = inspections;
        this.reporters = reporters;
        this.words = words;
    }

    @Override
    public String key() {
        return "four-sync/confirmFindings";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("findings", mine(at, viewer).stream().map(this::row).toList());
    }

    private List<Finding> mine(StepAt at, Viewer viewer) {
        Set<String> units = reporters.units(at.caseId(), viewer);
        return inspections.findings(inspections.require(at.caseId())).stream()
                .filter(finding -> units.contains(finding.unit()))
                .toList();
    }

    private Map<String, Object> row(Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", (long) finding.no());
        row.put("level", finding.level());
        row.put("side", words.say("cycle.side." + finding.side()));
        row.put("words", finding.words());
        row.put("answer", finding.answer().isEmpty() ? "agree" : finding.answer());
        row.put("reason", finding.reason());
        return row;
    }

    /** @throws RuleBroken {@code cycle-defence-reason} */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Inspection one = inspections.require(at.caseId());
        for (Finding finding : mine(at, viewer)) {
            new Given(values).row("findings", finding.no()).ifPresent(row -> {
                if (row.text("answer").equals("defend") && !row.has("reason")) {
                    throw new RuleBroken("cycle-defence-reason", finding.no());
                }
                inspections.answer(one, finding, row.text("answer"), row.text("reason"));
            });
        }
    }
}
