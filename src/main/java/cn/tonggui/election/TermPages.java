package cn.tonggui.election;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Term;
import cn.tonggui.organisation.Unit;
import cn.tonggui.workflow.CaseItem;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.WorkFilter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms of the Party organisations that a viewer reaches, with the elections that run there. */
@Component
class TermPages {

    private static final String WORKER = "worker";
    private static final Set<Unit.Kind> ELECTING =
            Set.of(Unit.Kind.COMMITTEE, Unit.Kind.GENERAL_BRANCH, Unit.Kind.BRANCH);
    private static final Set<String> OPENING = Set.of("secretary", "organiser", Offices.ORGANISATION_DEPT);
    private static final int MOST_CASES = 500;

    private final Rosters rosters;
    private final Organisation organisation;
    private final Cases cases;
    private final RunningElections running;
    private final TermDays days;

    TermPages(Rosters rosters, Organisation organisation, Cases cases, RunningElections running, TermDays days) {
        this.rosters = rosters;
        this.organisation = organisation;
        this.cases = cases;
        this.running = running;
        this.days = days;
    }

    /**
     * One organisation.
     *
     * @param term null where none is known
     * @param until the last day of the term or of its extension
     * @param election the one that runs, null for none
     * @param next what comes next by the calendar, null when nothing does
     * @param opens whether the viewer may begin an election there
     */
    record Row(
            Unit unit,
            @Nullable Term term,
            @Nullable LocalDate until,
            @Nullable Light light,
            @Nullable Running election,
            Timeline.@Nullable Stop next,
            boolean opens) {}

    /** @param days left, or since the last day where it is over */
    record Light(TermLight colour, long days) {}

    /** @param caseId null when the case is not open to the viewer @param step where it stands, in words */
    record Running(
            @Nullable String caseId,
            String type,
            String step,
            @Nullable LocalDate meeting) {}

    /** @param open elections whose case the viewer reads @param sits branches of which the viewer is a member @param opening where one may be begun */
    private record Eyes(Map<String, CaseItem> open, Set<UnitCode> sits, Set<UnitCode> opening) {}

    /** @param open whether terms are open to the viewer at all */
    record Page(boolean open, List<Row> rows, LocalDate today) {

        public long many(String colour) {
            return rows.stream()
                    .filter(row -> row.light != null && row.light.colour.name().equals(colour))
                    .count();
        }
    }

    Page page(Viewer viewer) {
        LocalDate today = rosters.today();
        Set<UnitCode> scope = scope(viewer);
        if (scope.isEmpty()) {
            return new Page(false, List.of(), today);
        }
        Map<UnitCode, Term> terms = rosters.terms();
        Map<UnitCode, ElectionAt> elections = running.byUnit();
        Eyes eyes = new Eyes(open(viewer), Onlookers.sitsIn(viewer), opening(viewer));
        Timeline.Leads leads = days.leads(today);
        List<Row> rows = organisation.units().stream()
                .filter(unit -> ELECTING.contains(unit.kind()) && scope.contains(unit.code()))
                .map(unit ->
                        row(unit, terms.get(unit.code()), Optional.ofNullable(elections.get(unit.code())), eyes, leads))
                .sorted(Comparator.comparing(row -> row.until == null ? LocalDate.MAX : row.until))
                .toList();
        return new Page(true, rows, today);
    }

    private Row row(Unit unit, @Nullable Term term, Optional<ElectionAt> election, Eyes eyes, Timeline.Leads leads) {
        boolean elects = unit.kind() != Unit.Kind.COMMITTEE;
        boolean opens = eyes.opening.contains(unit.code());
        Running runs = election.map(one -> running(one, eyes)).orElse(null);
        if (term == null) {
            return new Row(unit, null, null, null, runs, null, opens && elects && runs == null);
        }
        LocalDate today = rosters.today();
        LocalDate until = election.map(one -> one.termEnd(term)).orElse(term.until());
        Light light = new Light(
                TermLight.of(
                        until,
                        today,
                        election.filter(ElectionAt::begun)
                                .filter(ElectionAt::renews)
                                .isPresent()),
                Math.abs(ChronoUnit.DAYS.between(today, until)));
        return new Row(
                unit,
                term,
                until,
                light,
                runs,
                elects ? days.next(until, election.orElse(null), leads, today) : null,
                opens && elects && runs == null);
    }

    private static Running running(ElectionAt election, Eyes eyes) {
        CaseItem seen = eyes.open.get(election.caseId());
        boolean looksOn = seen != null || eyes.sits.contains(new UnitCode(election.unit()));
        return new Running(
                looksOn ? election.caseId() : null,
                election.type(),
                seen == null ? "" : seen.currentStep(),
                election.meetingDay());
    }

    /** Those of the viewer's offices and membership, and all beneath; 群众 without an office are told of no terms. */
    private Set<UnitCode> scope(Viewer viewer) {
        Set<UnitCode> scope = new HashSet<>();
        viewer.tokens().stream()
                .filter(token -> !token.office().equals(WORKER))
                .map(Token::unit)
                .distinct()
                .forEach(unit -> scope.addAll(rosters.scope(unit)));
        return scope;
    }

    private Set<UnitCode> opening(Viewer viewer) {
        boolean may = viewer.mayAct()
                && cases.startable(viewer).stream()
                        .anyMatch(one -> one.process().equals(Elections.PROCESS));
        if (!may) {
            return Set.of();
        }
        Set<UnitCode> held = new HashSet<>();
        viewer.tokens().stream()
                .filter(token -> OPENING.contains(token.office()))
                .map(Token::unit)
                .forEach(unit -> held.addAll(rosters.scope(unit)));
        return held;
    }

    private Map<String, CaseItem> open(Viewer viewer) {
        WorkFilter elections = new WorkFilter(
                Elections.PROCESS, null, List.of(), false, null, null, WorkFilter.Order.DUE, null, MOST_CASES);
        return cases.visible(viewer, elections).stream()
                .filter(item -> item.state() == CaseState.OPEN)
                .collect(Collectors.toMap(CaseItem::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }
}
