package cn.tonggui.roster;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Unit;
import cn.tonggui.organisation.UnitLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Both trees side by side: one unit a row, what belongs together in the same one, the rest where its own tree has it. */
final class Twins {

    /** @param depth in its own tree, from 0 */
    record Cell(Unit unit, int depth) {

        private static final int DEEPEST = 4;

        /** Steps to indent, no more than the page has room for. */
        public int step() {
            return Math.min(depth, DEEPEST);
        }
    }

    enum Tie {
        /** 同步设立. */
        LINKED,
        /** A unit without an organisation of its own, served by the branch of one above. */
        SERVED,
        /** One side has nothing here, and needs nothing. */
        ALONE,
        /** 一侧缺失. */
        MISSING
    }

    /** @param also how many other units the Party organisation covers */
    record Row(@Nullable Cell party, @Nullable Cell admin, Tie tie, int also) {

        boolean has(String words) {
            return words.isEmpty() || matches(party, words) || matches(admin, words);
        }

        private static boolean matches(@Nullable Cell cell, String words) {
            return cell != null
                    && (cell.unit.name() + ' ' + cell.unit.shortName() + ' ' + cell.unit.code()).contains(words);
        }
    }

    private final Map<UnitCode, Unit> units = new LinkedHashMap<>();
    private final Map<UnitCode, List<Unit>> children = new HashMap<>();
    private final List<UnitLink> links;
    private final Set<UnitCode> placed = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();

    private Twins(List<Unit> units, List<UnitLink> links) {
        units.forEach(unit -> this.units.put(unit.code(), unit));
        units.stream()
                .filter(unit -> unit.parent() != null)
                .forEach(unit -> children.computeIfAbsent(unit.parent(), any -> new ArrayList<>())
                        .add(unit));
        this.links = links;
    }

    /** @param units in their order @param links main ones first */
    static List<Row> rows(List<Unit> units, List<UnitLink> links) {
        Twins twins = new Twins(units, links);
        units.stream()
                .filter(unit -> unit.side() == Unit.Side.PARTY && unit.parent() == null)
                .forEach(twins::party);
        units.stream().filter(unit -> unit.side() == Unit.Side.ADMIN).forEach(twins::alone);
        return twins.rows;
    }

    private void party(Unit party) {
        Optional<Unit> twin = twinOf(party);
        twin.ifPresent(this::above);
        twin.ifPresent(unit -> placed.add(unit.code()));
        rows.add(new Row(cell(party), twin.map(this::cell).orElse(null), tie(party, twin), also(party)));
        children.getOrDefault(party.code(), List.of()).forEach(this::party);
        twin.ifPresent(unit -> children.getOrDefault(unit.code(), List.of()).stream()
                .filter(child -> !placed.contains(child.code()) && !hasTwin(child))
                .forEach(this::alone));
    }

    /** What stands above a unit in its own tree and has no twin comes before it. */
    private void above(Unit unit) {
        if (unit.parent() == null || placed.contains(unit.parent())) {
            return;
        }
        Unit parent = Objects.requireNonNull(units.get(unit.parent()));
        if (!hasTwin(parent)) {
            above(parent);
            place(parent);
        }
    }

    private void alone(Unit admin) {
        if (!placed.contains(admin.code())) {
            place(admin);
            children.getOrDefault(admin.code(), List.of()).stream()
                    .filter(child -> !hasTwin(child))
                    .forEach(this::alone);
        }
    }

    private void place(Unit admin) {
        placed.add(admin.code());
        rows.add(new Row(null, cell(admin), tieAlone(admin), 0));
    }

    /** The main counterpart, or where there is none the first unit covered that has no other. */
    private Optional<Unit> twinOf(Unit party) {
        return links.stream()
                .filter(link -> link.party().equals(party.code()) && !placed.contains(link.admin()))
                .filter(link -> link.main() || links.stream().noneMatch(other -> other.main() && clashes(other, link)))
                .map(link -> units.get(link.admin()))
                .findFirst();
    }

    private static boolean clashes(UnitLink main, UnitLink cover) {
        return main.party().equals(cover.party()) || main.admin().equals(cover.admin());
    }

    private boolean hasTwin(Unit admin) {
        return links.stream().anyMatch(link -> link.admin().equals(admin.code()));
    }

    private Tie tie(Unit party, Optional<Unit> twin) {
        if (twin.isPresent()) {
            return Tie.LINKED;
        }
        boolean linked = links.stream().anyMatch(link -> link.party().equals(party.code()));
        // A level such as a general branch of a line, and a group, need no unit of their own.
        return party.kind() != Unit.Kind.BRANCH || linked ? Tie.ALONE : Tie.MISSING;
    }

    private Tie tieAlone(Unit admin) {
        if (hasTwin(admin)) {
            return Tie.SERVED;
        }
        for (Unit above = parent(admin); above != null; above = parent(above)) {
            if (servedByBranch(above)) {
                return Tie.SERVED;
            }
        }
        return admin.kind() == Unit.Kind.COMPANY ? Tie.ALONE : Tie.MISSING;
    }

    private boolean servedByBranch(Unit admin) {
        return links.stream()
                .filter(link -> link.admin().equals(admin.code()))
                .map(link -> units.get(link.party()))
                .anyMatch(party -> party != null && party.kind() == Unit.Kind.BRANCH);
    }

    private @Nullable Unit parent(Unit unit) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }

    private int also(Unit party) {
        long all =
                links.stream().filter(link -> link.party().equals(party.code())).count();
        return (int) Math.max(0, all - 1);
    }

    private Cell cell(Unit unit) {
        int depth = 0;
        for (Unit above = parent(unit); above != null; above = parent(above)) {
            depth++;
        }
        return new Cell(unit, depth);
    }
}
