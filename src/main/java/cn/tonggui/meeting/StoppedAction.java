package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import cn.tonggui.workflow.Stopping;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An action whose case is called off or terminated comes up at no meeting, and its problem waits for it no longer. */
@Component
class StoppedAction implements Stopping {

    private final Casework casework;
    private final Actions actions;

    StoppedAction(Casework casework, Actions actions) {
        this.casework = casework;
        this.actions = actions;
    }

    @Override
    public String process() {
        return "action-item";
    }

    @Override
    public void stopped(StepAt at) {
        String problem = actions.find(at.caseId()).map(Action::problem).orElse(null);
        if (problem != null) {
            casework.hold(problem);
        }
        actions.drop(at.caseId());
        if (problem != null && !actions.openOf(problem)) {
            casework.tell(problem, "settled", Map.of());
        }
    }
}
