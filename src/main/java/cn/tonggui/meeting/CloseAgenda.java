package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The meeting goes to the file. */
@Component
class CloseAgenda implements JavaDelegate {

    private final Casework casework;
    private final Meetings meetings;

    CloseAgenda(Casework casework, Meetings meetings) {
        this.casework = casework;
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution step) {
        meetings.close(casework.caseOf(step).caseId());
    }
}
