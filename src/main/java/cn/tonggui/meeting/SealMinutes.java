package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** B16: signed minutes stay as they are; from now on things are added to them and nothing is changed. */
@Component
class SealMinutes implements JavaDelegate {

    private final Casework casework;
    private final Meetings meetings;

    SealMinutes(Casework casework, Meetings meetings) {
        this.casework = casework;
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution step) {
        meetings.sign(casework.caseOf(step).caseId(), new Given(casework.values(step)).text("minutesText"));
    }
}
