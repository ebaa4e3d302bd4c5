package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C11, 记销号: it is put right and was seen by another. */
@Component
class CloseRectification implements JavaDelegate {

    private final Casework casework;
    private final Rectifications rectifications;

    CloseRectification(Casework casework, Rectifications rectifications) {
        this.casework = casework;
        this.rectifications = rectifications;
    }

    @Override
    public void execute(DelegateExecution step) {
        rectifications.close(casework.caseOf(step).caseId());
    }
}
