package cn.tonggui.organisation;

import static cn.tonggui.organisation.Unit.Kind.BRANCH;
import static cn.tonggui.organisation.Unit.Kind.COMMITTEE;
import static cn.tonggui.organisation.Unit.Kind.COMPANY;
import static cn.tonggui.organisation.Unit.Kind.DEPOT;
import static cn.tonggui.organisation.Unit.Kind.GENERAL_BRANCH;
import static cn.tonggui.organisation.Unit.Kind.GROUP;
import static cn.tonggui.organisation.Unit.Kind.OFFICE;
import static cn.tonggui.organisation.Unit.Kind.TEAM;
import static cn.tonggui.organisation.Unit.Kind.WORKSHOP;

import java.util.Map;
import java.util.Set;

/** What may stand beneath what in either tree (组织模型 4.1). */
final class Nesting {

    private static final Map<Unit.Kind, Set<Unit.Kind>> ABOVE = Map.of(
            COMMITTEE, Set.of(COMMITTEE),
            GENERAL_BRANCH, Set.of(COMMITTEE),
            BRANCH, Set.of(COMMITTEE, GENERAL_BRANCH),
            GROUP, Set.of(BRANCH),
            COMPANY, Set.of(COMPANY),
            DEPOT, Set.of(COMPANY),
            WORKSHOP, Set.of(DEPOT),
            OFFICE, Set.of(COMPANY, DEPOT, WORKSHOP),
            TEAM, Set.of(DEPOT, WORKSHOP, OFFICE));

    private static final Set<Unit.Kind> PARTY = Set.of(COMMITTEE, GENERAL_BRANCH, BRANCH, GROUP);
    private static final Set<Unit.Kind> TOP = Set.of(COMMITTEE, COMPANY, DEPOT);

    private Nesting() {}

    static boolean fits(Unit.Kind kind, Unit.Kind parent) {
        return ABOVE.get(kind).contains(parent);
    }

    static boolean mayBeTop(Unit.Kind kind) {
        return TOP.contains(kind);
    }

    static Unit.Side side(Unit.Kind kind) {
        return PARTY.contains(kind) ? Unit.Side.PARTY : Unit.Side.ADMIN;
    }
}
