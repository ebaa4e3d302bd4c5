package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may do what with a task now. Asked by the page for its buttons and again when one is pressed. */
@Component
class ActionPolicy {

    /** What the viewer may do with the task, the step's main action first. */
    List<String> actions(TaskFinder.Found found, Viewer viewer) {
        WorkMapper.TaskRow task = found.task();
        List<WorkMapper.Offer> offers = found.offers();
        Ledger ledger = found.ledger();
        List<String> actions = new ArrayList<>();
        if (!viewer.mayAct()) {
            return actions;
        }
        if (mayDecide(task, offers, viewer)) {
            actions.addAll(ledger.step(task.step()).actions());
        } else if (mayClaim(task, offers, viewer)) {
            actions.add("claim");
        }
        if (viewer.id().value().equals(task.assignee()) && !offers.isEmpty()) {
            actions.add("release");
        }
        if (mayCancel(task, ledger, viewer)) {
            actions.add("cancel");
        }
        actions.add("comment");
        return actions;
    }

    void require(TaskAction action, TaskFinder.Found found, Viewer viewer) {
        WorkMapper.TaskRow task = found.task();
        if (!actions(found, viewer).contains(action.word())) {
            throw new NotAllowed("action-not-yours", task.title(), task.name());
        }
        if (action.task().revision() != task.revision()) {
            throw new Stale("task-changed", task.title());
        }
    }

    /** The token by which the viewer acts; empty for the one whom the drawing names, or who started the case. */
    Optional<Token> capacity(List<WorkMapper.Offer> offers, Viewer viewer) {
        return offers.stream()
                .filter(offer -> offer.token() != null)
                .map(offer -> Token.parse(offer.token()))
                .filter(viewer::holds)
                .findFirst();
    }

    /** Holds it, or it is offered to a token nobody else holds or to the viewer by name. */
    private static boolean mayDecide(WorkMapper.TaskRow task, List<WorkMapper.Offer> offers, Viewer viewer) {
        if (task.assignee() != null) {
            return task.assignee().equals(viewer.id().value());
        }
        return offers.stream()
                .anyMatch(offer -> viewer.id().value().equals(offer.person())
                        || offer.token() != null && viewer.soleTokens().contains(Token.parse(offer.token())));
    }

    private static boolean mayClaim(WorkMapper.TaskRow task, List<WorkMapper.Offer> offers, Viewer viewer) {
        return task.assignee() == null
                && offers.stream().anyMatch(offer -> offer.token() != null && viewer.holds(Token.parse(offer.token())));
    }

    private static boolean mayCancel(WorkMapper.TaskRow task, Ledger ledger, Viewer viewer) {
        return task.initiator().equals(viewer.id().value()) && ledger.cancel().contains(task.step());
    }
}
