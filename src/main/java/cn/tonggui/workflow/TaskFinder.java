package cn.tonggui.workflow;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds an open task for a viewer. A task that is gone answers with who finished it, if the viewer may know of the case. */
@Component
class TaskFinder {

    private final WorkMapper work;
    private final CaseActMapper acts;
    private final MoveMapper moves;
    private final ProcessLibrary library;
    private final Agency agency;

    TaskFinder(WorkMapper work, CaseActMapper acts, MoveMapper moves, ProcessLibrary library, Agency agency) {
        this.agency = agency;
        this.work = work;
        this.acts = acts;
        this.moves = moves;
        this.library = library;
    }

    /** @param offers to whom the task was offered when it was made; still there when somebody claimed it */
    record Found(WorkMapper.TaskRow task, List<WorkMapper.Offer> offers, ProcessFiles files) {

        Ledger ledger() {
            return files.ledger();
        }
    }

    /** @throws Stale somebody finished it: facts are the name, the time and the action's word */
    Found require(String id, Viewer viewer) {
        WorkMapper.TaskRow task = work.visible(id, viewer.readerKeys());
        if (task == null) {
            WorkMapper.TaskRow unseen = work.again(id);
            Found others = unseen == null ? null : found(unseen);
            if (others != null && agency.stand(others, viewer).isPresent()) {
                return others;
            }
            throw gone(id, viewer);
        }
        return found(task);
    }

    private Refusal gone(String id, Viewer viewer) {
        CaseActMapper.Row act = acts.lastOn(id, viewer.readerKeys());
        if (act != null) {
            return new Stale("task-done", act.actorName(), act.actedAt(), act.action(), act.caseId());
        }
        MoveMapper.Gone gone = moves.goneBy(id, viewer.readerKeys());
        return gone == null
                ? new NotFound("task")
                : new Stale("task-done", gone.actorName(), gone.actedAt(), gone.action(), gone.caseId());
    }

    /**
     * The same after the case was locked: what one reads before the lock may be gone by now.
     *
     * @throws Stale somebody finished it, or a timer or an act on the whole case took it away
     */
    Found underLock(Found before, Viewer viewer) {
        WorkMapper.TaskRow task = work.again(before.task().id());
        if (task != null) {
            return found(task);
        }
        Refusal gone = gone(before.task().id(), viewer);
        throw gone instanceof Stale
                ? gone
                : new Stale("task-changed", before.task().title());
    }

    private Found found(WorkMapper.TaskRow task) {
        List<WorkMapper.Offer> offers = work.offers(task.instanceId()).stream()
                .filter(offer -> offer.taskId().equals(task.id()))
                .toList();
        return new Found(task, offers, library.version(task.definitionId()));
    }
}
