package cn.tonggui.workflow;

import cn.tonggui.kernel.Fact;
import java.time.LocalDateTime;
import java.util.Map;

/** The case opened another one or took it up. @param to id of the other case @param link what it is to this one, a word */
public record CaseLinked(String caseId, String caseNumber, long rev, LocalDateTime at, String to, String link)
        implements Fact {

    @Override
    public String kind() {
        return "case-linked";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("case", caseId, "to", to, "link", link);
    }
}
