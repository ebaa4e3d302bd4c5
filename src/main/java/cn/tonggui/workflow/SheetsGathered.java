package cn.tonggui.workflow;

import cn.tonggui.kernel.Fact;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * The last of the sheets of a step came in, and all of them became part of the case.
 *
 * @param sheets how many there are
 * @param average of the number that the ledger names, as kept; empty when there is none
 */
public record SheetsGathered(
        String caseId, String caseNumber, long rev, LocalDateTime at, String step, int sheets, String average)
        implements Fact {

    @Override
    public String kind() {
        return "sheets-gathered";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("case", caseId, "step", step, "sheets", (long) sheets, "average", average);
    }
}
