package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** 领办: one of those it is offered to takes it. */
@Component
class ClaimHandler implements ActionHandler<TaskAction.Claim> {

    private final TaskService engine;

    ClaimHandler(TaskService engine) {
        this.engine = engine;
    }

    @Override
    public Class<TaskAction.Claim> handles() {
        return TaskAction.Claim.class;
    }

    @Override
    public void perform(TaskAction.Claim claim, WorkMapper.TaskRow task, ProcessFiles files, Viewer viewer) {
        engine.claim(task.engineId(), viewer.id().value());
    }
}
