package cn.tonggui.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** 提交、同意、不同意、退回 along a drawn path: the step is finished with its outcome. */
@Component
class DecisionHandler implements ActionHandler<TaskAction.Decision> {

    private final TaskService engine;
    private final CaseActMapper acts;
    private final Choosing choosing;
    private final CaseSheets sheets;

    DecisionHandler(TaskService engine, CaseActMapper acts, Choosing choosing, CaseSheets sheets) {
        this.engine = engine;
        this.acts = acts;
        this.choosing = choosing;
        this.sheets = sheets;
    }

    @Override
    public Class<TaskAction.Decision> handles() {
        return TaskAction.Decision.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return bearing.holds()
                ? bearing.step().actions().stream().filter(Outcome::known).toList()
                : List.of();
    }

    @Override
    public void perform(TaskAction.Decision decision, Bearing bearing) {
        WorkMapper.TaskRow task = bearing.task();
        ProcessFiles files = bearing.files();
        choosing.require(task, files.ledger(), decision);
        boolean one = files.ledger().step(task.step()).sheets() == null;
        if (!one) {
            sheets.gather(task, files);
        }
        // For this transaction only: the gateway behind the step reads them at once, and no later step finds a stale
        // one.
        Map<String, Object> passing = new HashMap<>();
        // Where several take the step, no single one of them decides the way.
        passing.put("outcome", (one ? decision.outcome() : Outcome.SUBMIT).word());
        passing.put("round", acts.finished(task.caseId(), task.step()));
        engine.complete(
                task.engineId(),
                bearing.viewer().id().value(),
                files.routes(
                        task.step(), decision.outcome(), decision.submission().values()),
                passing);
    }
}
