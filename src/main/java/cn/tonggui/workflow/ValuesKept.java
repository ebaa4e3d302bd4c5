package cn.tonggui.workflow;

import cn.tonggui.kernel.Fact;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The process itself put values into the case, such as what a rule computed. */
public record ValuesKept(
        String caseId, String caseNumber, long rev, LocalDateTime at, String step, List<CaseView.Change> changes)
        implements Fact {

    @Override
    public String kind() {
        return "values-kept";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("case", caseId, "step", step, "changes", TaskActed.changes(caseId, changes));
    }
}
