package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 公示: the committee has decided, and for some days everybody may object. */
@Component
class PublishAnnual implements JavaDelegate {

    private final Casework casework;
    private final Appraisals appraisals;

    PublishAnnual(Casework casework, Appraisals appraisals) {
        this.casework = casework;
        this.appraisals = appraisals;
    }

    @Override
    public void execute(DelegateExecution step) {
        appraisals.move(casework.caseOf(step).caseId(), Appraisal.State.APPROVED);
    }
}
