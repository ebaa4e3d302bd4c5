package cn.tonggui.cycle;

import cn.tonggui.cycle.score.PlanState;
import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The plan runs: what was accepted is worked on at once, what was disputed when it is decided. At the first of both the
 * units begin to link it to what production is measured by.
 */
@Component
class StartRunning implements JavaDelegate {

    private final Casework casework;
    private final Cycles cycles;
    private final Plans plans;
    private final StartFusions fusions;

    StartRunning(Casework casework, Cycles cycles, Plans plans, StartFusions fusions) {
        this.casework = casework;
        this.cycles = cycles;
        this.plans = plans;
        this.fusions = fusions;
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Cycle before = cycles.require(id);
        plans.run(id);
        cycles.move(id, PlanState.ISSUED, PlanState.RUNNING);
        if (before.state() == PlanState.ISSUED) {
            fusions.of(step, before);
        }
    }
}
