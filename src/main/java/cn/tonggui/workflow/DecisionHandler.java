package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 提交、同意、不同意、退回 along a drawn path: the step is finished with its outcome. */
@Component
class DecisionHandler implements ActionHandler<TaskAction.Decision> {

    private final Choosing choosing;
    private final SigningAside aside;
    private final Finishing finishing;
    private final ApartDuties apart;
    private final StepRules rules;

    DecisionHandler(Choosing choosing, SigningAside aside, Finishing finishing, ApartDuties apart, StepRules rules) {
        this.rules = rules;
        this.choosing = choosing;
        this.aside = aside;
        this.finishing = finishing;
        this.apart = apart;
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
        requireSignature(decision, bearing);
        if (decision.outcome() != Outcome.RETURN) {
            Viewer viewer = bearing.viewer();
            apart.requireOfStep(bearing.found(), viewer.id(), viewer.name());
        }
        choosing.require(task, files.ledger(), decision);
        if (decision.outcome().onward()) {
            rules.require(task.caseId(), files, task.step());
        }
        Map<String, Object> routes = files.routes(
                task.step(), decision.outcome(), decision.submission().values());
        if (!aside.hold(decision, bearing, routes)) {
            finishing.finish(decision, bearing, routes);
        }
    }

    /** What sends the matter back needs none. */
    private static void requireSignature(TaskAction.Decision decision, Bearing bearing) {
        boolean required = "required".equals(bearing.step().signature()) && decision.outcome() != Outcome.RETURN;
        if (required && decision.signature() == null) {
            throw new RuleBroken("signature-missing");
        }
    }
}
