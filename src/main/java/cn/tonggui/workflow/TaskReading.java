package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of one task shows. */
@Component
class TaskReading {

    private final TaskFinder finder;
    private final ActionPolicy policy;
    private final HolderWords holders;
    private final StepValues values;
    private final StepNotes notes;

    TaskReading(TaskFinder finder, ActionPolicy policy, HolderWords holders, StepValues values, StepNotes notes) {
        this.finder = finder;
        this.policy = policy;
        this.holders = holders;
        this.values = values;
        this.notes = notes;
    }

    private List<String> actions(Bearing bearing) {
        TaskFinder.Found found = bearing.found();
        Viewer viewer = bearing.viewer();
        List<String> actions = new ArrayList<>(policy.actions(bearing));
        WorkMapper.TaskRow task = found.task();
        if (viewer.mayAct()
                && task.initiator().equals(viewer.id().value())
                && found.ledger().cancel().contains(task.step())) {
            actions.add("cancel");
        }
        return actions;
    }

    TaskView require(String id, Viewer viewer) {
        TaskFinder.Found found = finder.require(id, viewer);
        WorkMapper.TaskRow task = found.task();
        Bearing bearing = policy.bearing(found, viewer);
        return new TaskView(
                task.id(),
                task.revision(),
                task.caseId(),
                task.number(),
                task.title(),
                task.process(),
                found.ledger().title(),
                task.definitionId(),
                task.step(),
                task.name(),
                task.initiator(),
                task.unit(),
                task.dueAt(),
                task.createdAt(),
                found.files().form(task.step()),
                values.of(found, viewer),
                actions(bearing),
                task.assignee() == null ? null : holders.words(task.assignee(), List.of()),
                holders.words(null, found.offers()),
                found.offers().stream().anyMatch(offer -> offer.person() != null),
                found.ledger().rulesOf(task.step()),
                notes.returnedBecause(task),
                notes.choices(task, found.ledger()),
                task.delegated() ? holders.words(task.owner(), List.of()) : null,
                bearing.principal() == null ? null : bearing.principal().name(),
                bearing.step().signature(),
                notes.signatures(bearing));
    }
}
