package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.util.HashMap;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reckons a sheet and keeps what comes out, in the sheet and in its case. */
@Component
class SheetResults {

    private final Casework casework;
    private final ScoreSheets sheets;
    private final Composing composing;
    private final CompositionText text;

    SheetResults(Casework casework, ScoreSheets sheets, Composing composing, CompositionText text) {
        this.casework = casework;
        this.sheets = sheets;
        this.composing = composing;
        this.text = text;
    }

    /** @throws RuleBroken {@code cycle-not-scored}: nothing applies on one side, and none stands for the other */
    void keep(DelegateExecution step, Stage upTo) {
        Sheet sheet = sheets.require(casework.caseOf(step).caseId());
        Composition result = composing.of(sheet, casework.parameters(step), upTo);
        if (!result.scored()) {
            throw new RuleBroken("cycle-not-scored");
        }
        String words = text.of(result);
        sheets.keep(sheet.caseId(), result, words);
        Map<String, Object> values = new HashMap<>();
        values.put("partyScore", result.party().told());
        values.put("businessScore", result.business().told());
        values.put("branchScore", result.branch().told());
        values.put("workshopScore", result.workshop().told());
        values.put("grade", result.branch().grade());
        values.put("workshopGrade", result.workshop().grade());
        values.put("coefficient", result.branch().coefficient());
        values.put("composition", words);
        casework.keep(step, values);
    }
}
