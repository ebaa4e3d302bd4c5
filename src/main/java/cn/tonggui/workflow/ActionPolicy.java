package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        if (mayDecide(task.assignee(), offers, viewer)) {
            actions.addAll(ledger.step(task.step()).actions());
        } else if (mayClaim(task.assignee(), offers, viewer)) {
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
        if (action.task().revision() != task.revision()) {
            throw new Stale("task-changed", task.title());
        }
        if (!actions(found, viewer).contains(action.word())) {
            throw new NotAllowed("action-not-yours", task.title(), task.name());
        }
    }

    /** Whether the step is the viewer's to do or to claim. */
    boolean mayTake(@Nullable String assignee, List<WorkMapper.Offer> offers, Viewer viewer) {
        return viewer.mayAct() && (mayDecide(assignee, offers, viewer) || mayClaim(assignee, offers, viewer));
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
    private static boolean mayDecide(@Nullable String assignee, List<WorkMapper.Offer> offers, Viewer viewer) {
        if (assignee != null) {
            return assignee.equals(viewer.id().value());
        }
        return offers.stream()
                .anyMatch(offer -> viewer.id().value().equals(offer.person())
                        || offer.token() != null && viewer.soleTokens().contains(Token.parse(offer.token())));
    }

    private static boolean mayClaim(@Nullable String assignee, List<WorkMapper.Offer> offers, Viewer viewer) {
        return assignee == null
                && offers.stream().anyMatch(offer -> offer.token() != null && viewer.holds(Token.parse(offer.token())));
    }

    private static boolean mayCancel(WorkMapper.TaskRow task, Ledger ledger, Viewer viewer) {
        return task.initiator().equals(viewer.id().value()) && ledger.cancel().contains(task.step());
    }
}
