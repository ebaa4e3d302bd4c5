package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door of the readable acts as their rows stand (办理记录), in the words of the facts published with them: whoever compares
 * the two asks here. Says nothing about who may read them.
 */
@Component
public class ToldActs {

    private final ToldActMapper rows;

    ToldActs(ToldActMapper rows) {
        this.rows = rows;
    }

    /** Where an act stands: revisions of a case are those of its facts. */
    public record Place(String caseId, long rev) {}

    /** @param body what the row says, under the names by which the body of a fact says the same */
    public record Told(String caseId, long rev, LocalDateTime at, Map<String, Object> body) {}

    /** In the order of their revisions. */
    @Transactional(readOnly = true)
    public List<Told> ofCase(String caseId) {
        return of(List.of(caseId));
    }

    /** Case by case, in the order of their revisions; for a few hundred cases at a time. */
    @Transactional(readOnly = true)
    public List<Told> of(Collection<String> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : rows.of(caseIds).stream().map(ToldActs::told).toList();
    }

    /** Those that stand at these places; for a few hundred at a time. */
    @Transactional(readOnly = true)
    public List<Told> at(Collection<Place> places) {
        return places.isEmpty()
                ? List.of()
                : rows.at(places).stream().map(ToldActs::told).toList();
    }

    private static Told told(ToldActMapper.Row row) {
        Map<String, Object> body = Map.ofEntries(
                Map.entry("case", row.caseId()),
                Map.entry("task", Objects.requireNonNullElse(row.taskId(), "")),
                Map.entry("step", row.step()),
                Map.entry("action", row.action()),
                Map.entry("actor", row.actor()),
                Map.entry("actorName", row.actorName()),
                Map.entry("capacity", row.capacity()),
                Map.entry("opinion", row.opinion()),
                Map.entry("changes", TaskActed.changes(CaseData.changes(row.changes()))),
                Map.entry("form", row.form()),
                Map.entry("formVersion", (long) row.formVersion()),
                Map.entry("behalf", row.behalf()),
                Map.entry("holder", row.holder()),
                Map.entry("owner", row.owner()),
                Map.entry("about", row.about()),
                Map.entry("signature", Objects.requireNonNullElse(row.signature(), "")));
        return new Told(row.caseId(), row.rev(), row.actedAt(), body);
    }
}
