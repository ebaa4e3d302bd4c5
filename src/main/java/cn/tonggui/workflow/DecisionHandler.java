package cn.tonggui.workflow;

import java.util.List;
import java.util.Map;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** 提交、同意、不同意、退回 along a drawn path: the step is finished with its outcome. */
@Component
class DecisionHandler implements ActionHandler<TaskAction.Decision> {

    private final TaskService engine;
    private final Choosing choosing;
    private final Passing passing;
    private final Backs backs;

    DecisionHandler(TaskService engine, Choosing choosing, Passing passing, Backs backs) {
        this.engine = engine;
        this.choosing = choosing;
        this.passing = passing;
        this.backs = backs;
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
        Map<String, Object> routes = files.routes(
                task.step(), decision.outcome(), decision.submission().values());
        if (backs.straight(bearing, decision.outcome(), routes)) {
            return;
        }
        engine.complete(task.engineId(), bearing.viewer().id().value(), routes, passing.of(decision, bearing));
    }
}
