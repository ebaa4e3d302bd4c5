package cn.tonggui.organisation;

import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody took the roster out of the system.
 *
 * @param scope codes of the organisations with all beneath them
 * @param counts how many entries of each kind
 */
public record RosterExported(
        PersonId by, List<String> scope, Map<ChangeKind, Integer> counts, String reason, LocalDateTime at)
        implements CaselessFact {

    @Override
    public String kind() {
        return "roster-exported";
    }

    @Override
    public boolean critical() {
        return true;
    }

    @Override
    public Map<String, Object> body() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        counts.forEach((kind, count) -> numbers.put(kind.name(), count));
        return Map.of("by", by.value(), "scope", scope, "counts", numbers, "reason", Personal.of(by.value(), reason));
    }
}
