package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 定分: the unit accepts the result, lets the days of appeal pass, or was answered. */
@Component
class CloseSheet implements JavaDelegate {

    private final Casework casework;
    private final ScoreSheets sheets;

    CloseSheet(Casework casework, ScoreSheets sheets) {
        this.casework = casework;
        this.sheets = sheets;
    }

    @Override
    public void execute(DelegateExecution step) {
        sheets.close(casework.caseOf(step).caseId());
    }
}
