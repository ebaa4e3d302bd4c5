package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who speaks for the units of a cycle: their secretaries, each once, for the pairs of their units. */
@Component
class Reporters {

    private final Cycles cycles;
    private final Plans plans;

    Reporters(Cycles cycles, Plans plans) {
        this.cycles = cycles;
        this.plans = plans;
    }

    /** Of the units whose pairs are worked on; before any is, of all that have pairs. */
    ArrayList<String> of(String cycle) {
        List<PairLine> alive = alive(cycle);
        List<PairLine> started =
                alive.stream().filter(line -> line.pair().started()).toList();
        return of(
                cycle,
                (started.isEmpty() ? alive : started)
                        .stream().map(PairLine::unit).collect(Collectors.toSet()));
    }

    /** Those of the next round, when what is over by its day has been settled. */
    ArrayList<String> next(String cycle) {
        plans.settle(cycle);
        return of(cycle);
    }

    ArrayList<String> of(String cycle, Set<String> units) {
        return cycles.members(cycle).stream()
                .filter(member -> units.contains(member.unit()))
                .map(Member::partyHead)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The pairs for which the viewer speaks. */
    List<PairLine> pairs(String cycle, Viewer viewer) {
        Set<String> units = units(cycle, viewer);
        return alive(cycle).stream().filter(line -> units.contains(line.unit())).toList();
    }

    /** Those of them that are worked on. */
    List<PairLine> started(String cycle, Viewer viewer) {
        return pairs(cycle, viewer).stream()
                .filter(line -> line.pair().started())
                .toList();
    }

    Set<String> units(String cycle, Viewer viewer) {
        return cycles.members(cycle).stream()
                .filter(member -> member.partyHead().equals(viewer.id().value()))
                .map(Member::unit)
                .collect(Collectors.toSet());
    }

    private List<PairLine> alive(String cycle) {
        return plans.lines(cycle).stream().filter(line -> line.pair().alive()).toList();
    }
}
