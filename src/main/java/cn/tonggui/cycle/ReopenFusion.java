package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The organisation department sends it back: what was signed counts no longer, the result is filled in again. */
@Component
class ReopenFusion implements JavaDelegate {

    private final Casework casework;
    private final Fusions fusions;

    ReopenFusion(Casework casework, Fusions fusions) {
        this.casework = casework;
        this.fusions = fusions;
    }

    @Override
    public void execute(DelegateExecution step) {
        fusions.move(casework.caseOf(step).caseId(), Fusion.State.LINKED);
        casework.keep(step, Map.of("standing", Fusion.State.LINKED.word(), "signedWords", ""));
    }
}
