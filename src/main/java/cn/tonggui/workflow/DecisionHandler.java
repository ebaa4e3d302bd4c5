package cn.tonggui.workflow;

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
    private final Signing signing;

    DecisionHandler(TaskService engine, CaseActMapper acts, Choosing choosing, CaseSheets sheets, Signing signing) {
        this.engine = engine;
        this.acts = acts;
        this.choosing = choosing;
        this.sheets = sheets;
        this.signing = signing;
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
        engine.complete(
                task.engineId(),
                bearing.viewer().id().value(),
                files.routes(
                        task.step(), decision.outcome(), decision.submission().values()),
                passing(decision, bearing));
    }

    /**
     * For this transaction only: the gateway behind the step reads them at once, and no later step finds a stale one. Where
     * several take the step, no single one of them decides the way.
     */
    private Map<String, Object> passing(TaskAction.Decision decision, Bearing bearing) {
        WorkMapper.TaskRow task = bearing.task();
        if (bearing.step().sign() != null) {
            Signing.Signed signed = signing.sign(bearing, decision);
            return signed.outcome()
                    .map(outcome -> Map.<String, Object>of("outcome", outcome.word(), "round", signed.round()))
                    .orElse(Map.of());
        }
        int round = acts.finished(task.caseId(), task.step());
        if (bearing.step().sheets() != null) {
            sheets.gather(task, bearing.files());
            return Map.of("outcome", Outcome.SUBMIT.word(), "round", round);
        }
        return Map.of("outcome", decision.outcome().word(), "round", round);
    }
}
