package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** 提交、同意、不同意、退回 along a drawn path: the step is finished with its outcome. */
@Component
class DecisionHandler implements ActionHandler<TaskAction.Decision> {

    private final TaskService engine;
    private final CaseActMapper acts;

    DecisionHandler(TaskService engine, CaseActMapper acts) {
        this.engine = engine;
        this.acts = acts;
    }

    @Override
    public Class<TaskAction.Decision> handles() {
        return TaskAction.Decision.class;
    }

    @Override
    public void perform(TaskAction.Decision decision, WorkMapper.TaskRow task, ProcessFiles files, Viewer viewer) {
        // For this transaction only: the gateway behind the step reads them at once, and no later step finds a stale
        // one.
        Map<String, Object> passing = new HashMap<>();
        passing.put("outcome", decision.outcome().word());
        passing.put("round", acts.finished(task.caseId(), task.step()));
        engine.complete(
                task.engineId(),
                viewer.id().value(),
                files.routes(task.step(), decision.submission().values()),
                passing);
    }
}
