package cn.tonggui.workflow;

import java.util.List;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** 释放: back to those it was offered to. */
@Component
class ReleaseHandler implements ActionHandler<TaskAction.Release> {

    private final TaskService engine;

    ReleaseHandler(TaskService engine) {
        this.engine = engine;
    }

    @Override
    public Class<TaskAction.Release> handles() {
        return TaskAction.Release.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        boolean claimed = bearing.whose().id().value().equals(bearing.task().assignee());
        return bearing.holds() && claimed && !bearing.offers().isEmpty() ? List.of("release") : List.of();
    }

    @Override
    public void perform(TaskAction.Release release, Bearing bearing) {
        engine.unclaim(bearing.task().engineId());
    }
}
