package cn.tonggui.workflow;

import java.util.List;
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
    public List<String> offered(Bearing bearing) {
        return bearing.part() == Bearing.Part.CLAIMANT ? List.of("claim") : List.of();
    }

    @Override
    public void perform(TaskAction.Claim claim, Bearing bearing) {
        engine.claim(bearing.task().engineId(), bearing.whose().id().value());
    }
}
