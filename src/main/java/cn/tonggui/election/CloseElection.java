package cn.tonggui.election;

import cn.tonggui.workflow.CaseClosed;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.TaskActed;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A29: archived. A case that ends in any other way lets go of its election too, so that the branch may begin another. */
@Component
class CloseElection implements JavaDelegate {

    private final Casework casework;
    private final Elections elections;

    CloseElection(Casework casework, Elections elections) {
        this.casework = casework;
        this.elections = elections;
    }

    @Override
    public void execute(DelegateExecution step) {
        elections.close(casework.caseOf(step).caseId(), Stage.ARCHIVED);
    }

    @EventListener
    void ended(CaseClosed closed) {
        if (closed.process().equals(Elections.PROCESS)) {
            elections.close(closed.caseId(), Stage.ended(closed.outcome()));
        }
    }

    @EventListener
    void stopped(TaskActed act) {
        if (act.endsCase()) {
            elections.close(act.caseId(), Stage.CANCELLED);
        }
    }
}
