package cn.tonggui.workflow;

import cn.tonggui.kernel.Fact;
import cn.tonggui.kernel.PersonId;
import java.time.LocalDateTime;
import java.util.Map;

/** A case reached one of its ends; {@code outcome} is the id of that end in the drawing. */
public record CaseClosed(
        String caseId,
        String caseNumber,
        long rev,
        LocalDateTime at,
        String process,
        String title,
        PersonId initiator,
        String outcome)
        implements Fact {

    @Override
    public String kind() {
        return "case-closed";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("case", caseId, "outcome", outcome);
    }
}
