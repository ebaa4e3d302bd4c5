package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C14, 合成得分: all scores are in. */
@Component
class ComposeScore implements JavaDelegate {

    private final Casework casework;
    private final ScoreSheets sheets;
    private final SheetResults results;

    ComposeScore(Casework casework, ScoreSheets sheets, SheetResults results) {
        this.casework = casework;
        this.sheets = sheets;
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution step) {
        sheets.move(casework.caseOf(step).caseId(), SheetState.SELF, SheetState.RATED);
        results.keep(step, Stage.RATED);
    }
}
