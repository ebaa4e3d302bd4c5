package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * For whom a viewer may act today (代理, SECURITY 3.1), asked at the moment of the act. An agent does what the principal
 * could do at that moment and nothing more; an agent's agent is not followed.
 */
@Component
class Agency {

    private final Principals principals;
    private final ApartDuties apart;
    private final TraceMapper trace;
    private final WorkMapper work;

    Agency(Principals principals, ApartDuties apart, TraceMapper trace, WorkMapper work) {
        this.principals = principals;
        this.apart = apart;
        this.trace = trace;
        this.work = work;
    }

    /** Everybody for whom the viewer may act today. */
    List<Principals.Principal> principals(Viewer viewer) {
        return principals.of(viewer);
    }

    /** Whose step an agent would do, and what that one is to it. */
    record Stand(Viewer principal, Bearing.Part part) {}

    /** For whom the viewer could take the step; whether a duty keeps him from it is asked apart. */
    Optional<Stand> stand(TaskFinder.Found found, Viewer viewer) {
        WorkMapper.TaskRow task = found.task();
        if (task.asker() != null || !open(found.ledger(), task.step())) {
            return Optional.empty();
        }
        return principals(viewer).stream()
                .filter(principal -> principal.covers(task.process()))
                .map(principal -> new Stand(
                        principal.viewer(),
                        Bearing.Part.of(
                                task.assignee(),
                                task.delegated() ? task.owner() : null,
                                found.offers(),
                                principal.viewer())))
                .filter(stand -> stand.part() == Bearing.Part.HOLDER || stand.part() == Bearing.Part.CLAIMANT)
                .min((one, other) -> one.part().compareTo(other.part()));
    }

    /** Personal acts (SD20) and sheets of one's own are never done by another. */
    static boolean open(Ledger ledger, String step) {
        return ledger.allows(step, "agent") && !ledger.keptAside(step);
    }

    /** Whether nothing in the case keeps the viewer from acting for somebody. */
    boolean free(TaskFinder.Found found, Viewer viewer) {
        return !found.task().initiator().equals(viewer.id().value())
                && apart.broken(found, viewer.id()).isEmpty();
    }

    /** @throws RuleBroken {@code agent-own-case}, or the duty that keeps the viewer from it */
    void requireFree(TaskFinder.Found found, Viewer viewer) {
        if (found.task().initiator().equals(viewer.id().value())) {
            throw new RuleBroken("agent-own-case");
        }
        apart.require(found, viewer.id(), viewer.name());
    }

    /** Whether a step of the case waits for somebody for whom the viewer acts. */
    boolean reads(CaseFile file, Ledger ledger, Viewer viewer) {
        if (file.state() != CaseState.OPEN) {
            return false;
        }
        List<Viewer> principals = principals(viewer).stream()
                .filter(principal -> principal.covers(file.process()))
                .map(Principals.Principal::viewer)
                .toList();
        return !principals.isEmpty() && waits(file, ledger, principals);
    }

    private boolean waits(CaseFile file, Ledger ledger, List<Viewer> principals) {
        List<WorkMapper.Offer> offers = work.offers(file.instanceId());
        return trace.open(file.instanceId()).stream()
                .filter(step -> open(ledger, step.step()))
                .anyMatch(step -> principals.stream()
                        .map(principal -> Bearing.Part.of(
                                step.assignee(),
                                step.owner(),
                                offers.stream()
                                        .filter(offer -> offer.taskId().equals(step.taskId()))
                                        .toList(),
                                principal))
                        .anyMatch(part -> part == Bearing.Part.HOLDER || part == Bearing.Part.CLAIMANT));
    }
}
