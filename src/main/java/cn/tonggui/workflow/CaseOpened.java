package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.Fact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A case was opened. */
public record CaseOpened(
        String caseId,
        String caseNumber,
        long rev,
        LocalDateTime at,
        String process,
        String title,
        String unit,
        Actor initiator,
        List<CaseView.Change> values,
        Collection<String> files)
        implements Fact, CarriesFiles {

    @Override
    public String kind() {
        return "case-opened";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "case",
                caseId,
                "process",
                process,
                "title",
                Personal.of(Personal.ofCase(caseId), title),
                "unit",
                unit,
                "actor",
                initiator.id().value(),
                "actorName",
                Personal.name(initiator),
                "changes",
                TaskActed.changes(caseId, values),
                "files",
                List.copyOf(files));
    }
}
