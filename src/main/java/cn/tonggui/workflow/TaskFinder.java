package cn.tonggui.workflow;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds an open task for a viewer. A task that is gone answers with who finished it, if the viewer may know of the case. */
@Component
class TaskFinder {

    private final WorkMapper work;
    private final GoneTasks gone;
    private final ProcessLibrary library;
    private final Agency agency;
    private final CaseTurns turns;

    TaskFinder(WorkMapper work, GoneTasks gone, ProcessLibrary library, Agency agency, CaseTurns turns) {
        this.agency = agency;
        this.turns = turns;
        this.work = work;
        this.gone = gone;
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
            throw gone.refusal(id, viewer);
        }
        return found(task);
    }

    /** With the case locked, whoever looks for it. @throws NotFound it is not open any more */
    Found lockedForAll(String id) {
        WorkMapper.TaskRow before = work.again(id);
        if (before != null) {
            turns.of(before.instanceId());
        }
        WorkMapper.TaskRow task = before == null ? null : work.again(id);
        if (task == null) {
            throw new NotFound("task");
        }
        return found(task);
    }

    /**
     * The same with the case locked: what one reads before the lock may be gone by now.
     *
     * @throws Stale somebody finished it, or a timer or an act on the whole case took it away
     */
    Found locked(String id, Viewer viewer) {
        if (!turns.lock(id, viewer.readerKeys())) {
            turns.of(require(id, viewer).task().instanceId()); // an agent's, or nobody's to know
        }
        WorkMapper.TaskRow task = work.again(id);
        if (task == null) {
            throw gone.refusal(id, viewer);
        }
        return found(task);
    }

    private Found found(WorkMapper.TaskRow task) {
        return new Found(task, task.offers(), library.version(task.definitionId()));
    }
}
