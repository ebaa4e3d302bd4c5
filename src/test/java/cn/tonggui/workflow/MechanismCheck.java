package cn.tonggui.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a folder and its row say differently, one line each. */
final class MechanismCheck {

    /** What modules take as evidence, or open by themselves. */
    private static final Set<String> SCORED = Set.of("four-sync", "integrated-appraisal", "score-sheet");

    /** Part and chapter of the source document; both name more of it, each in its own words. */
    private static final Pattern CLAUSE = Pattern.compile("[一二三](?:前言|（[一二三四]）)");

    private final Mechanism row;
    private final MechanismFolder folder;
    private final Map<String, MechanismFolder> folders;
    private final List<String> differences = new ArrayList<>();

    MechanismCheck(Mechanism row, Map<String, MechanismFolder> folders) {
        this.row = row;
        this.folder = folders.get(row.folder());
        this.folders = folders;
    }

    List<String> differences() {
        if (clauses(folder.ledger().seed()).isEmpty()) {
            differences.add("clause: none in " + folder.ledger().seed());
        }
        lacking("clauses", clauses(folder.ledger().seed()), clauses(row.seed()));
        same("mechanism", row.number(), folder.ledger().mechanism());
        if (!row.steps().isEmpty()) {
            steps();
        }
        lacking("refusals that a walk expects", row.refuses(), folder.refusals());
        same("papers", new TreeSet<>(row.papers()), folder.papers());
        opens();
        return differences;
    }

    private static Set<String> clauses(String seed) {
        return CLAUSE.matcher(seed).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private void steps() {
        same(
                "steps",
                new TreeSet<>(row.steps().keySet()),
                new TreeSet<>(folder.tasks().keySet()));
        row.steps().forEach((id, step) -> {
            if (folder.tasks().containsKey(id)) {
                same("name of " + id, step.name(), folder.stepName(id));
                same("who of " + id, new TreeSet<>(step.who()), folder.who(id));
                same("due of " + id, step.due(), folder.ledger().step(id).due());
                lacking("starred fields of " + id, step.needs(), folder.starred(id));
            }
        });
    }

    /** A folder opens or takes up the other, is taken up by it, or is evidence there; what a module opens is the module's. */
    private void opens() {
        boolean byModule = row.core() || row.built();
        for (String other : row.opens()) {
            MechanismFolder there = folders.get(other);
            boolean feeds = there != null && there.takenUp().contains(folder.name());
            boolean scored = SCORED.contains(other) && folder.ledger().evidence() != null;
            boolean does = folder.opened().contains(other) || folder.takenUp().contains(other) || feeds || scored;
            if (!does && !byModule) {
                differences.add("opens " + other + ": neither opened nor taken up, nor evidence there");
            }
        }
        lacking("row says it opens", folder.opened(), row.opens());
    }

    private void same(String what, Object told, Object is) {
        if (!told.equals(is)) {
            differences.add(what + ": row " + told + ", folder " + is);
        }
    }

    private void lacking(String what, Collection<String> told, Collection<String> are) {
        Set<String> missing = new TreeSet<>(told);
        missing.removeAll(are);
        if (!missing.isEmpty()) {
            differences.add(what + ": no " + missing + " among " + are);
        }
    }
}
