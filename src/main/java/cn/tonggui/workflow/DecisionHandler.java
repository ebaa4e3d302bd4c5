package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
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
    public void perform(
            TaskAction.Decision decision, WorkMapper.TaskRow task, ProcessFiles files, CaseTurn turn, Viewer viewer) {
        // outcome and round live for this transaction only: the gateway behind the step reads them at once, and no
        // later
        // step can find a stale one
        Map<String, Object> passing = new HashMap<>();
        passing.put("outcome", decision.outcome().word());
        passing.put("round", acts.finished(task.caseId(), task.step()));
        engine.complete(
                task.engineId(),
                viewer.id().value(),
                routes(files, task.step(), decision.submission().values()),
                passing);
    }

    /** Only fields marked as routing enter the engine. A field left empty clears what an earlier round had put there. */
    static Map<String, Object> routes(ProcessFiles files, String step, Map<String, Object> values) {
        Map<String, Object> routing = new HashMap<>();
        for (Field field : files.form(step).fields()) {
            if (field.routes() && !field.readOnly()) {
                routing.put(field.name(), values.get(field.name()));
            }
        }
        return routing;
    }
}
