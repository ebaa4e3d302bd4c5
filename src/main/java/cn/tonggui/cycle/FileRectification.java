package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C11, 记申报: its owner says that it is put right; what the recheck takes longer is not its owner's. */
@Component
class FileRectification implements JavaDelegate {

    private final Casework casework;
    private final Rectifications rectifications;

    FileRectification(Casework casework, Rectifications rectifications) {
        this.casework = casework;
        this.rectifications = rectifications;
    }

    @Override
    public void execute(DelegateExecution step) {
        rectifications.file(casework.caseOf(step).caseId());
    }
}
