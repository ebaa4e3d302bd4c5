package cn.tonggui.cycle;

import cn.tonggui.cycle.score.PlanState;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 查闭环 (02c §2.3.3): nothing is summed up while a grave finding is open or a sheet is not settled. */
@Component
class CheckSummary implements JavaDelegate {

    private final Casework casework;
    private final Cycles cycles;
    private final Rectifications rectifications;
    private final ScoreSheets sheets;
    private final RulingWords words;

    CheckSummary(
            Casework casework, Cycles cycles, Rectifications rectifications, ScoreSheets sheets, RulingWords words) {
        this.casework = casework;
        this.cycles = cycles;
        this.rectifications = rectifications;
        this.sheets = sheets;
        this.words = words;
    }

    /** @throws RuleBroken {@code cycle-closing} */
    @Override
    public void execute(DelegateExecution step) {
        String cycle = casework.caseOf(step).caseId();
        int unsettled = (int)
                sheets.ofCycle(cycle).stream().filter(sheet -> !sheet.closed()).count();
        words.require(PlanState.summing(rectifications.openA(cycle), unsettled));
        cycles.move(cycle, PlanState.EVALUATING, PlanState.SUMMARIZED);
    }
}
