package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** C21, 通报问效: what the circular asks for, and the totals of 述职, 问效 and 一岗双责 that the heads' scores rest on. */
@Component
class CircularStep implements OwnStep {

    private final Cycles cycles;
    private final Personals personals;
    private final TotalRows rows;

    CircularStep(Cycles cycles, Personals personals, TotalRows rows) {
        this.cycles = cycles;
        this.personals = personals;
        this.rows = rows;
    }

    @Override
    public String key() {
        return "four-sync/circular";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of(
                "circularWords",
                personals.circular(at.caseId()),
                "totals",
                rows.of(cycles.members(at.caseId()), personals.totals(at.caseId())));
    }

    /** @throws RuleBroken as {@link TotalRows} */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        personals.enter(at.caseId(), rows.read(cycles.members(at.caseId()), given.rows("totals")));
        personals.circular(at.caseId(), given.text("circularWords"));
    }
}
