package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.PersonId;
import java.util.Objects;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** Ends a delegation: the task is the delegator's again, and nothing of it stays behind. */
@Component
class Recalling {

    private final TaskService engine;
    private final Handing handing;
    private final HolderWords holders;

    Recalling(TaskService engine, Handing handing, HolderWords holders) {
        this.engine = engine;
        this.handing = handing;
        this.holders = holders;
    }

    void back(WorkMapper.TaskRow task) {
        engine.resolveTask(task.engineId());
        // The engine keeps its first owner for ever (P6): whoever delegates next would not get it back.
        engine.setOwner(task.engineId(), null);
        handing.announce(task, delegator(task).id());
    }

    /** In whose hands it is now. */
    void announce(WorkMapper.TaskRow task, PersonId holder) {
        handing.announce(task, holder);
    }

    /** Who will have it later may read the case from now on. */
    void admit(WorkMapper.TaskRow task, PersonId later) {
        handing.admit(task, later);
    }

    /** From whom to whom, as the timeline tells it. */
    String over(PersonId from, PersonId to) {
        return holders.over(from, to);
    }

    Actor delegator(WorkMapper.TaskRow task) {
        PersonId owner = new PersonId(Objects.requireNonNull(task.owner(), "a delegated task has an owner"));
        return new Actor(owner, holders.name(owner));
    }
}
