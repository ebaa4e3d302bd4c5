package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door: what became of the administrative units, and which Party organisations have to answer it (R-O04, R-M12). */
@Component
public class Restructuring {

    private final RestructuringMapper changes;
    private final UnitTrees trees;

    Restructuring(RestructuringMapper changes, UnitTrees trees) {
        this.changes = changes;
        this.trees = trees;
    }

    /**
     * Units opened or closed on that day or later, as they were entered. One statement, and two for each day on which there is
     * any.
     */
    @Transactional(readOnly = true)
    public List<Restructured> since(LocalDate day) {
        Map<LocalDate, UnitTree> before = new HashMap<>();
        return changes.since(day).stream()
                .map(row -> {
                    UnitTree tree = before.computeIfAbsent(row.before(), trees::on);
                    return row.restructured(tree.partyOf(row.found(tree)).stream()
                            .filter(trees.today()::knows)
                            .toList());
                })
                .toList();
    }
}
