package cn.tonggui.election;

import cn.tonggui.workflow.CaseClosed;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.TaskActed;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A29: archived. A case that ends in any other way lets go of its election too, so that the branch may begin another. */
@Component
class CloseElection implements JavaDelegate {

    /** Acts that end a whole case. */
    static final Set<String> STOPPED = Set.of("cancel", "terminate");

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
        if (closed.process().equals("branch-election")) {
            elections.close(closed.caseId(), Stage.ended(closed.outcome()));
        }
    }

    @EventListener
    void stopped(TaskActed act) {
        if (STOPPED.contains(act.action())) {
            elections.close(act.caseId(), Stage.CANCELLED);
        }
    }
}
