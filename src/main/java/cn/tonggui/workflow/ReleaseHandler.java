package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
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
    public void perform(TaskAction.Release release, WorkMapper.TaskRow task, ProcessFiles files, Viewer viewer) {
        engine.unclaim(task.engineId());
    }
}
