package cn.tonggui.organisation;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Both trees with their links as of one day, answered from memory. Walks them up, down and across. */
final class UnitTree {

    private final LocalDate day;
    private final Map<UnitCode, Unit> units = new LinkedHashMap<>();
    private final Map<UnitCode, UnitCode> approvers = new LinkedHashMap<>();
    private final List<Link> links;

    private record Link(UnitCode party, UnitCode admin, boolean main) {

        @Nullable
        UnitCode across(UnitCode from) {
            return from.equals(party) ? admin : from.equals(admin) ? party : null;
        }
    }

    UnitTree(LocalDate day, List<UnitMapper.UnitRow> unitRows, List<UnitMapper.LinkRow> linkRows) {
        this.day = day;
        for (UnitMapper.UnitRow row : unitRows) {
            Unit unit = row.unit();
            units.put(unit.code(), unit);
            if (row.approvalCode() != null) {
                approvers.put(unit.code(), new UnitCode(row.approvalCode()));
            }
        }
        links = linkRows.stream()
                .map(row -> new Link(new UnitCode(row.partyCode()), new UnitCode(row.adminCode()), row.main()))
                .filter(link -> units.containsKey(link.party) && units.containsKey(link.admin))
                .sorted(Comparator.comparing(link -> !link.main))
                .toList();
    }

    LocalDate day() {
        return day;
    }

    List<Unit> units() {
        return List.copyOf(units.values());
    }

    boolean knows(UnitCode code) {
        return units.containsKey(code);
    }

    /** What belongs together across the trees, main links first. */
    List<UnitLink> pairs() {
        return links.stream()
                .map(link -> new UnitLink(link.party, link.admin, link.main))
                .toList();
    }

    Optional<Unit> find(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    Unit require(UnitCode code) {
        Unit unit = units.get(code);
        if (unit == null) {
            throw new NotFound("unit", code);
        }
        return unit;
    }

    /** The organisation and all above it in its own tree, nearest first. */
    List<UnitCode> chain(UnitCode code) {
        List<UnitCode> chain = new ArrayList<>();
        for (UnitCode next = code; next != null; next = require(next).parent()) {
            chain.add(next);
        }
        return chain;
    }

    /** The chain, then the chains of the units linked to its nearest linked member. */
    List<UnitCode> upwards(UnitCode code) {
        List<UnitCode> own = chain(code);
        Set<UnitCode> all = new LinkedHashSet<>(own);
        own.stream()
                .map(this::linked)
                .filter(across -> !across.isEmpty())
                .findFirst()
                .ifPresent(across -> across.forEach(other -> all.addAll(chain(other))));
        return List.copyOf(all);
    }

    /**
     * The organisation, all beneath it, and the same across its main link. A unit that is merely covered adds itself
     * only: covering the office of a workshop is not covering its teams.
     */
    Set<UnitCode> scope(UnitCode code) {
        Set<UnitCode> scope = new LinkedHashSet<>(beneath(code));
        for (Link link : links) {
            UnitCode across = link.across(code);
            if (across != null) {
                scope.addAll(link.main ? beneath(across) : Set.of(across));
            }
        }
        return scope;
    }

    /** The branch for those of the administrative unit who are no members: the nearest upwards, main link first. */
    Optional<UnitCode> branchOf(UnitCode admin) {
        return partyOf(admin).stream()
                .filter(party -> require(party).kind() == Unit.Kind.BRANCH)
                .findFirst();
    }

    /** The Party organisations of an administrative unit and of those above it: nearest first, main link first; none unknown. */
    List<UnitCode> partyOf(UnitCode admin) {
        return knows(admin)
                ? chain(admin).stream().flatMap(unit -> linked(unit).stream()).toList()
                : List.of();
    }

    /** The administrative units whose non-members belong to one of the branches. */
    Set<UnitCode> unitsServedBy(Set<UnitCode> branches) {
        Set<UnitCode> served = new LinkedHashSet<>();
        for (Unit unit : units.values()) {
            if (unit.side() == Unit.Side.ADMIN
                    && branchOf(unit.code()).filter(branches::contains).isPresent()) {
                served.add(unit.code());
            }
        }
        return served;
    }

    /**
     * The administrative unit of a Party organisation: the nearest linked upwards, main link first. Where nothing is linked it
     * is the organisation itself, and the duty officer takes what is offered to its posts.
     */
    UnitCode acrossFrom(UnitCode party) {
        return chain(party).stream()
                .flatMap(unit -> linked(unit).stream())
                .findFirst()
                .orElse(party);
    }

    Optional<UnitCode> approverOf(UnitCode party) {
        return Optional.ofNullable(approvers.get(party));
    }

    private List<UnitCode> linked(UnitCode code) {
        return links.stream()
                .flatMap(link -> Optional.ofNullable(link.across(code)).stream())
                .toList();
    }

    private Set<UnitCode> beneath(UnitCode top) {
        Set<UnitCode> beneath = new LinkedHashSet<>();
        for (Unit unit : units.values()) {
            if (chain(unit.code()).contains(top)) {
                beneath.add(unit.code());
            }
        }
        return beneath;
    }
}
