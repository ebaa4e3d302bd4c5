package cn.tonggui.cycle;

import cn.tonggui.cycle.score.PlanState;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 1.1: one review of a unit for a cycle that is under way; begun by hand it is linked with the cycle's case. */
@Component
class OpenFusion implements JavaDelegate {

    private static final Set<PlanState> UNDER_WAY = Set.of(PlanState.ISSUED, PlanState.RUNNING, PlanState.EVALUATING);

    private final Casework casework;
    private final Cycles cycles;
    private final Fusions fusions;

    OpenFusion(Casework casework, Cycles cycles, Fusions fusions) {
        this.casework = casework;
        this.cycles = cycles;
        this.fusions = fusions;
    }

    /**
     * @throws RuleBroken {@code cycle-fusion-cycle} no such cycle is under way; {@code cycle-fusion-none} the unit has no Party
     *     item in it; {@code cycle-fusion-twice}
     */
    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Given given = new Given(casework.values(step));
        String number = given.text("cycleNumber");
        Cycle cycle = casework.numbered("four-sync", number)
                .flatMap(cycles::find)
                .filter(one -> UNDER_WAY.contains(one.state()))
                .orElseThrow(() -> new RuleBroken("cycle-fusion-cycle", number));
        String unit = at.unit().value();
        if (fusions.items(cycle.caseId(), unit).isEmpty()) {
            throw new RuleBroken("cycle-fusion-none", number);
        }
        fusions.open(new Fusion(at.caseId(), at.caseNumber(), cycle.caseId(), unit, "", Fusion.State.OPEN));
        casework.keep(
                step,
                Map.of(
                        "period", cycle.period(),
                        "standing", Fusion.State.OPEN.word(),
                        "resultDate", Period.of(cycle.period()).until().toString()));
        if (!given.has("origin")) {
            casework.link(step, cycle.caseId(), "four-sync");
        }
    }
}
