package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what with a task now. Asked by the page for its buttons and again when one is pressed. */
@Component
class ActionPolicy {

    /** While somebody signs before or after, the task is in nobody's hands to decide, hand on or put back. */
    private static final Set<String> WHILE_SIGNED_ASIDE = Set.of("sign", "remove-signer", "comment");

    private final List<ActionHandler<? extends TaskAction>> handlers;
    private final Agency agency;

    ActionPolicy(List<ActionHandler<? extends TaskAction>> handlers, Agency agency) {
        this.handlers = handlers;
        this.agency = agency;
    }

    /** What the viewer may do with the task, in no order but that of the step's outcomes. */
    List<String> actions(Bearing bearing) {
        if (!bearing.viewer().mayAct()) {
            return List.of();
        }
        return handlers.stream()
                .flatMap(handler -> handler.offered(bearing).stream())
                .filter(word -> !bearing.task().suspended())
                .filter(word -> bearing.task().asker() == null || WHILE_SIGNED_ASIDE.contains(word))
                .toList();
    }

    /** What the viewer is to the task now. */
    Bearing bearing(TaskFinder.Found found, Viewer viewer) {
        WorkMapper.TaskRow task = found.task();
        if (task.asker() != null) {
            return new Bearing(found, viewer, aside(task, viewer.id().value()), null);
        }
        Bearing.Part own =
                Bearing.Part.of(task.assignee(), task.delegated() ? task.owner() : null, found.offers(), viewer);
        if (own != Bearing.Part.READER) {
            return new Bearing(found, viewer, own, null);
        }
        return agency.stand(found, viewer)
                .filter(stand -> agency.free(found, viewer))
                .map(stand -> new Bearing(found, viewer, stand.part(), stand.principal()))
                .orElseGet(() -> new Bearing(found, viewer, own, null));
    }

    private static Bearing.Part aside(WorkMapper.TaskRow task, String me) {
        if (me.equals(task.assignee())) {
            return Bearing.Part.SIGNER;
        }
        return me.equals(task.asker()) ? Bearing.Part.ASKER : Bearing.Part.READER;
    }

    /**
     * @return what the viewer is to the task
     * @throws Stale the task changed since the page was made
     * @throws NotAllowed this is not the viewer's to do
     */
    Bearing require(TaskAction action, TaskFinder.Found found, Viewer viewer) {
        WorkMapper.TaskRow task = found.task();
        if (action.task().revision() != task.revision()) {
            throw new Stale("task-changed", task.title());
        }
        Bearing bearing = bearing(found, viewer);
        if (!actions(bearing).contains(action.word())) {
            if (agency.stand(found, viewer).isPresent()) {
                agency.requireFree(found, viewer);
            }
            throw new NotAllowed("action-not-yours", task.title(), task.name());
        }
        return bearing;
    }

    /** Whether the step is the viewer's to do, to claim, or to take back from the one it was delegated to. */
    boolean mayTake(TraceMapper.Open step, List<WorkMapper.Offer> offers, Viewer viewer) {
        return viewer.mayAct() && Bearing.Part.of(step.assignee(), step.owner(), offers, viewer) != Bearing.Part.READER;
    }

    /** The token by which the viewer acts; empty for the one whom the drawing names, or who started the case. */
    Optional<Token> capacity(List<WorkMapper.Offer> offers, Viewer viewer) {
        return offers.stream()
                .filter(offer -> offer.token() != null)
                .map(offer -> Token.parse(offer.token()))
                .filter(viewer::holds)
                .findFirst();
    }
}
