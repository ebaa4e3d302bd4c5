package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Telling;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** B19, 记销号: with the last action of a problem, whoever told the problem gets the final answer. */
@Component
class CloseAction implements Telling {

    private final Casework casework;
    private final Actions actions;

    CloseAction(Casework casework, Actions actions) {
        this.casework = casework;
        this.actions = actions;
    }

    @Override
    public Set<String> messages() {
        return Set.of("problem-intake/settled");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        String problem = actions.require(id).problem();
        if (problem != null) {
            casework.hold(problem);
        }
        actions.close(id);
        if (problem != null && !actions.openOf(problem)) {
            casework.tell(problem, "settled", Map.of());
        }
    }
}
