package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where a case stands and the way it went, from the engine's tables. */
@Component
class CaseStanding {

    private static final String FLOW = "sequenceFlow";
    private static final String CATCH = "intermediateCatchEvent";

    private final TraceMapper trace;
    private final WorkMapper work;
    private final HolderWords holders;
    private final ActionPolicy policy;
    private final Clock clock;

    CaseStanding(TraceMapper trace, WorkMapper work, HolderWords holders, ActionPolicy policy, Clock clock) {
        this.trace = trace;
        this.work = work;
        this.holders = holders;
        this.policy = policy;
        this.clock = clock;
    }

    record Now(
            List<TraceMapper.Open> open,
            List<CaseView.Current> current,
            List<TraceMapper.Visit> waits,
            CaseView.Path path) {}

    List<TraceMapper.Open> open(CaseFile file) {
        return file.state() == CaseState.OPEN ? trace.open(file.instanceId()) : List.of();
    }

    Now of(CaseFile file, Viewer viewer) {
        List<TraceMapper.Open> open = open(file);
        List<TraceMapper.Visit> visits = trace.visits(file.instanceId());
        List<TraceMapper.Visit> waits = file.state() == CaseState.OPEN ? waits(visits) : List.of();
        return new Now(open, current(file, open, viewer), waits, path(visits, open, waits));
    }

    List<Cases.Holding> holdings(CaseFile file) {
        List<TraceMapper.Open> open = open(file);
        List<WorkMapper.Offer> offers = open.isEmpty() ? List.of() : work.offers(file.instanceId());
        return open.stream()
                .map(step -> new Cases.Holding(
                        step.taskId(), step.stepName(), holders.people(step.assignee(), offersOf(step, offers))))
                .toList();
    }

    private List<CaseView.Current> current(CaseFile file, List<TraceMapper.Open> open, Viewer viewer) {
        if (open.isEmpty()) {
            return List.of();
        }
        List<WorkMapper.Offer> offers = work.offers(file.instanceId());
        Map<String, String> names = holders.names(open.stream()
                .map(TraceMapper.Open::assignee)
                .filter(Objects::nonNull)
                .toList());
        return open.stream()
                .map(step -> new CaseView.Current(
                        step.step(),
                        step.stepName(),
                        holders.words(step.assignee(), offersOf(step, offers), names),
                        step.since(),
                        step.dueAt(),
                        step.taskId(),
                        policy.mayTake(step, offersOf(step, offers), viewer)))
                .toList();
    }

    private static List<WorkMapper.Offer> offersOf(TraceMapper.Open step, List<WorkMapper.Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.taskId().equals(step.taskId()))
                .toList();
    }

    /** Where it stands that is nobody's task: it waits for what another case tells it. */
    private static List<TraceMapper.Visit> waits(List<TraceMapper.Visit> visits) {
        return visits.stream()
                .filter(visit -> visit.endedAt() == null && visit.type().equals(CATCH))
                .toList();
    }

    private CaseView.Path path(
            List<TraceMapper.Visit> visits, List<TraceMapper.Open> open, List<TraceMapper.Visit> waits) {
        Predicate<TraceMapper.Visit> flow = visit -> visit.type().equals(FLOW);
        Map<String, CaseView.Spent> spent = new LinkedHashMap<>();
        for (TraceMapper.Visit visit : visits) {
            if (visit.type().equals("userTask")) {
                spent.merge(visit.element(), spent(visit), CaseStanding::together);
            }
        }
        return new CaseView.Path(
                elements(visits, flow.negate().and(visit -> visit.endedAt() != null)),
                elements(visits, flow),
                Stream.concat(
                                open.stream().map(TraceMapper.Open::step),
                                waits.stream().map(TraceMapper.Visit::element))
                        .distinct()
                        .toList(),
                spent);
    }

    private CaseView.Spent spent(TraceMapper.Visit visit) {
        LocalDateTime until = visit.endedAt() == null ? LocalDateTime.now(clock) : visit.endedAt();
        return new CaseView.Spent(Duration.between(visit.startedAt(), until), 1);
    }

    private static CaseView.Spent together(CaseView.Spent one, CaseView.Spent other) {
        return new CaseView.Spent(one.time().plus(other.time()), one.visits() + other.visits());
    }

    private static List<String> elements(List<TraceMapper.Visit> visits, Predicate<TraceMapper.Visit> which) {
        return visits.stream()
                .filter(which)
                .map(TraceMapper.Visit::element)
                .distinct()
                .toList();
    }
}
