package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import java.util.List;
import java.util.Objects;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** 收回领办: who oversees the mechanism puts back what somebody claimed and leaves lying, delegated or not. */
@Component
class TakeBackHandler implements ActionHandler<TaskAction.TakeBack> {

    private final TaskService engine;
    private final Oversight oversight;
    private final HolderWords holders;

    TakeBackHandler(TaskService engine, Oversight oversight, HolderWords holders) {
        this.engine = engine;
        this.oversight = oversight;
        this.holders = holders;
    }

    @Override
    public Class<TaskAction.TakeBack> handles() {
        return TaskAction.TakeBack.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        WorkMapper.TaskRow task = bearing.task();
        boolean others =
                task.assignee() != null && !bearing.holds() && !bearing.offers().isEmpty();
        return others && oversight.of(bearing.found().ledger(), task.unit(), bearing.viewer())
                ? List.of("take-back")
                : List.of();
    }

    @Override
    public String about(TaskAction.TakeBack back, Bearing bearing) {
        return holders.from(new PersonId(Objects.requireNonNull(bearing.task().assignee())));
    }

    @Override
    public void perform(TaskAction.TakeBack back, Bearing bearing) {
        String task = bearing.task().engineId();
        if (bearing.task().delegated()) {
            engine.resolveTask(task);
            engine.setOwner(task, null);
        }
        engine.unclaim(task);
    }
}
