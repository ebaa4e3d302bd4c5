package cn.tonggui.cycle;

import cn.tonggui.cycle.score.PlanState;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C05: whether one person signed for both sides, so that one above signs as well. */
@Component
class CheckSigned implements Routing {

    private final Casework casework;
    private final Cycles cycles;

    CheckSigned(Casework casework, Cycles cycles) {
        this.casework = casework;
        this.cycles = cycles;
    }

    @Override
    public Set<String> variables() {
        return Set.of("same");
    }

    @Override
    public void execute(DelegateExecution step) {
        Cycle cycle = cycles.require(casework.caseOf(step).caseId());
        cycles.move(cycle.caseId(), PlanState.REVIEW, PlanState.APPROVED);
        step.setVariable("same", cycle.samePerson() && !alone(casework.parameters(step)) ? "yes" : "no");
    }

    /** Whether one who heads both sides signs for both without anybody above. */
    static boolean alone(Map<String, String> settings) {
        return "ALONE".equals(settings.get("dualSign.samePerson"));
    }
}
