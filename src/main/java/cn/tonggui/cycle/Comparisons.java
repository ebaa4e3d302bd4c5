package cn.tonggui.cycle;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares the periods of an organisation in a fixed number of statements; of other cycles those that the viewer may read. */
@Component
class Comparisons {

    private static final List<String> LEVELS = List.of("A", "B", "C");
    private static final List<String> CAUSES = List.of("party", "management", "technical");

    private final Boards boards;
    private final Cycles cycles;
    private final CompareMapper rows;
    private final BoardUnits units;

    Comparisons(Boards boards, Cycles cycles, CompareMapper rows, BoardUnits units) {
        this.boards = boards;
        this.cycles = cycles;
        this.rows = rows;
        this.units = units;
    }

    /** What is kept of the cycles that are compared, of the units it is narrowed to. */
    private record Kept(
            List<CompareMapper.Paired> paired, List<CompareMapper.Ended> ended, List<CompareMapper.Found> found) {}

    /** @throws NotFound no cycle, or not open to the viewer */
    Comparison of(String caseId, String unit, Viewer viewer) {
        Set<String> readable = boards.readable(viewer, caseId);
        Cycle cycle = cycles.find(caseId).orElseThrow(() -> new NotFound("case"));
        List<String> members =
                cycles.members(caseId).stream().map(CycleMapper.Member::unit).toList();
        List<BoardUnits.Node> tree = units.tree(cycle.unit(), members);
        BoardUnits.Node narrowed = tree.stream()
                .filter(node -> node.code().equals(unit))
                .findFirst()
                .orElse(null);
        Set<String> within = narrowed == null ? Set.copyOf(members) : narrowed.within();
        Map<String, String> periods = periods(cycle);
        Map<String, String> known = rows.cycles(cycle.unit(), periods.values()).stream()
                .filter(one -> readable.contains(one.caseId()))
                .collect(Collectors.toMap(
                        CompareMapper.Known::period, CompareMapper.Known::caseId, (one, other) -> one));
        Kept kept = kept(known.values(), within);
        List<Comparison.Column> columns = periods.entrySet().stream()
                .map(one -> column(one.getKey(), one.getValue(), known.get(one.getValue()), kept))
                .toList();
        return new Comparison(
                cycle,
                narrowed == null ? "" : narrowed.code(),
                tree,
                columns,
                lines(tree, within, periods.values()),
                counts(LEVELS, CompareMapper.Found::level, columns, kept),
                counts(CAUSES, CompareMapper.Found::cause, columns, kept));
    }

    /** This, the one before, the same of the year before; a year has no third. */
    private static Map<String, String> periods(Cycle cycle) {
        Period now = Period.of(cycle.period());
        Map<String, String> periods = new LinkedHashMap<>();
        periods.put("this", now.text());
        periods.put("before", now.before().text());
        if (now.kind() != Period.Kind.YEAR) {
            periods.put("year", now.yearBefore().text());
        }
        return periods;
    }

    private Kept kept(Collection<String> ids, Set<String> within) {
        return new Kept(
                rows.paired(ids).stream()
                        .filter(one -> within.contains(one.unit()))
                        .toList(),
                rows.ended(ids).stream()
                        .filter(one -> within.contains(one.unit()))
                        .toList(),
                rows.found(ids).stream()
                        .filter(one -> within.contains(one.unit()))
                        .toList());
    }

    private static Comparison.Column column(String key, String period, String cycle, Kept kept) {
        List<CompareMapper.Paired> paired =
                kept.paired().stream().filter(one -> one.cycle().equals(cycle)).toList();
        List<CompareMapper.Ended> ended =
                kept.ended().stream().filter(one -> one.cycle().equals(cycle)).toList();
        return new Comparison.Column(
                key,
                period,
                cycle,
                sum(paired.stream(), CompareMapper.Paired::items),
                sum(paired.stream(), CompareMapper.Paired::paired),
                sum(ended.stream(), CompareMapper.Ended::pairs),
                sum(ended.stream(), CompareMapper.Ended::done),
                sum(kept.found().stream().filter(one -> one.cycle().equals(cycle)), CompareMapper.Found::many));
    }

    private static <T> int sum(Stream<T> rows, ToIntFunction<T> number) {
        return rows.mapToInt(number).sum();
    }

    private List<Comparison.Line> lines(List<BoardUnits.Node> tree, Set<String> within, Collection<String> periods) {
        Map<String, CompareMapper.Scored> scored = new HashMap<>();
        (within.isEmpty() ? List.<CompareMapper.Scored>of() : rows.scored(within, periods))
                .forEach(one -> scored.put(one.unit() + one.period(), one));
        List<Comparison.Line> lines = new ArrayList<>();
        for (BoardUnits.Node node : tree) {
            if (within.contains(node.code())) {
                List<CompareMapper.Scored> its = new ArrayList<>();
                periods.forEach(period -> its.add(scored.get(node.code() + period)));
                lines.add(new Comparison.Line(node, its));
            }
        }
        return lines;
    }

    private static List<Comparison.Count> counts(
            List<String> kinds,
            Function<CompareMapper.Found, String> kind,
            List<Comparison.Column> columns,
            Kept kept) {
        return kinds.stream()
                .map(one -> new Comparison.Count(
                        one,
                        columns.stream()
                                .map(column -> sum(
                                        kept.found().stream()
                                                .filter(found -> found.cycle().equals(column.caseId())
                                                        && kind.apply(found).equals(one)),
                                        CompareMapper.Found::many))
                                .toList()))
                .toList();
    }
}
