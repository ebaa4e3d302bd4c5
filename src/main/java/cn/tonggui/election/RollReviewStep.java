package cn.tonggui.election;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A07, 纪检核对: the roll in words. Why somebody cannot come stays out of the case. */
@Component
class RollReviewStep implements OwnStep {

    private final Rolls rolls;
    private final Says says;

    RollReviewStep(Rolls rolls, Says says) {
        this.rolls = rolls;
        this.says = says;
    }

    @Override
    public String key() {
        return "branch-election/rollCheck";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("roll", rolls.of(at.caseId()).stream().map(this::row).toList());
    }

    private Map<String, Object> row(ElectorRow row) {
        Map<String, Object> cells = row.cells(says);
        cells.put("canCome", says.say(row.canCome() ? "elec.can-come" : "elec.cannot-come"));
        cells.put("exemptGround", row.ground().isEmpty() ? "" : says.say("elec.ground." + row.ground()));
        cells.put("exemptEvidence", row.evidence());
        return cells;
    }

    /** An opinion, which the act keeps. */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {}
}
