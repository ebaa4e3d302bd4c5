package cn.tonggui.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In which turn events enter the log: by time, except that those of one case follow their revisions, whatever the clocks of two
 * nodes said. A case's events are committed one after the other, so that what came before one that waits waits too, or has its
 * place already.
 */
final class Turns {

    private Turns() {}

    /** @param ofCases all that waits of some cases: what of them the oldest leave out may have to go first */
    static List<AuditMapper.Row> of(
            List<AuditMapper.Row> oldest, Function<Collection<String>, List<AuditMapper.Row>> ofCases) {
        Set<String> cases = oldest.stream()
                .map(AuditMapper.Row::caseNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, AuditMapper.Row> rows = new LinkedHashMap<>();
        oldest.forEach(row -> rows.put(row.uid(), row));
        if (!cases.isEmpty()) {
            ofCases.apply(cases).forEach(row -> rows.putIfAbsent(row.uid(), row));
        }
        List<AuditMapper.Row> byTime = rows.values().stream()
                .sorted(Comparator.comparing(AuditMapper.Row::occurredAt).thenComparing(AuditMapper.Row::uid))
                .toList();
        Map<String, Queue<AuditMapper.Row>> byRevision = new HashMap<>();
        byTime.stream()
                .filter(row -> row.caseNumber() != null)
                .sorted(Comparator.comparingLong(AuditMapper.Row::rev))
                .forEach(row -> byRevision
                        .computeIfAbsent(row.caseNumber(), any -> new ArrayDeque<>())
                        .add(row));
        List<AuditMapper.Row> turns = new ArrayList<>();
        for (AuditMapper.Row row : byTime) {
            turns.add(
                    row.caseNumber() == null
                            ? row
                            : byRevision.get(row.caseNumber()).remove());
        }
        return turns;
    }
}
