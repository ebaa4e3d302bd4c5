package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes changes of the trees seen, and says which organisations now stand beneath others than before. */
@Component
class Regrouping {

    private static final Set<ChangeKind> OF_THE_TREES = Set.of(
            ChangeKind.UNIT_OPEN,
            ChangeKind.UNIT_ALTER,
            ChangeKind.UNIT_CLOSE,
            ChangeKind.LINK_JOIN,
            ChangeKind.LINK_PART);

    private static final Set<ChangeKind> MOVING =
            Set.of(ChangeKind.UNIT_ALTER, ChangeKind.LINK_JOIN, ChangeKind.LINK_PART);

    private final UnitTrees trees;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Regrouping(UnitTrees trees, ApplicationEventPublisher facts, Clock clock) {
        this.trees = trees;
        this.facts = facts;
        this.clock = clock;
    }

    /** The trees as they stand before anything is written; to be asked for while no other writer is at work. */
    UnitTree before() {
        return trees.read();
    }

    void follow(UnitTree before, List<ChangeRow> rows) {
        if (!took(rows, OF_THE_TREES)) {
            return;
        }
        UnitTree after = trees.renew();
        if (!took(rows, MOVING)) {
            return;
        }
        Map<UnitCode, UnitsMoved.Shift> shifts = shifts(before, after);
        if (!shifts.isEmpty()) {
            facts.publishEvent(new UnitsMoved(shifts, LocalDateTime.now(clock)));
        }
    }

    private static boolean took(List<ChangeRow> rows, Set<ChangeKind> kinds) {
        return rows.stream().anyMatch(row -> row.state() == Change.State.DONE && kinds.contains(row.kind()));
    }

    private static Map<UnitCode, UnitsMoved.Shift> shifts(UnitTree before, UnitTree after) {
        Map<UnitCode, UnitsMoved.Shift> shifts = new LinkedHashMap<>();
        for (Unit unit : before.units()) {
            if (after.knows(unit.code())) {
                List<UnitCode> were = before.upwards(unit.code());
                List<UnitCode> are = after.upwards(unit.code());
                UnitsMoved.Shift shift = new UnitsMoved.Shift(without(were, are), without(are, were));
                if (!shift.none()) {
                    shifts.put(unit.code(), shift);
                }
            }
        }
        return shifts;
    }

    private static Set<UnitCode> without(List<UnitCode> these, List<UnitCode> those) {
        Set<UnitCode> rest = new LinkedHashSet<>(these);
        those.forEach(rest::remove);
        return rest;
    }
}
