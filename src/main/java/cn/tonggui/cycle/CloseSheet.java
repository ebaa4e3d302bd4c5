package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Telling;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 定分: the unit accepts the result, lets the days of appeal pass, or was answered. With the last sheet the cycle goes on. */
@Component
class CloseSheet implements Telling {

    private final Casework casework;
    private final ScoreSheets sheets;
    private final SheetText text;

    CloseSheet(Casework casework, ScoreSheets sheets, SheetText text) {
        this.casework = casework;
        this.sheets = sheets;
        this.text = text;
    }

    @Override
    public Set<String> messages() {
        return Set.of("four-sync/scored");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        String cycle = sheets.require(id).cycle();
        sheets.close(id);
        if (cycle != null && sheets.ofCycle(cycle).stream().allMatch(SheetMapper.Outcome::closed)) {
            casework.tell(cycle, "scored", Map.of("scoreWords", text.of(cycle)));
        }
    }
}
