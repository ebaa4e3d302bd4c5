package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import cn.tonggui.workflow.StepAt;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C11, 排定期限: who puts it right until when, before each time that the work begins. */
@Component
class PlanRectification implements Routing {

    private final Casework casework;
    private final Rectifications rectifications;
    private final Supervising supervising;

    PlanRectification(Casework casework, Rectifications rectifications, Supervising supervising) {
        this.casework = casework;
        this.rectifications = rectifications;
        this.supervising = supervising;
    }

    @Override
    public Set<String> variables() {
        return Set.of(Supervising.VARIABLE);
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        rectifications.plan(at.caseId(), at.caseNumber(), new Given(casework.values(step)));
        supervising.tell(step);
    }
}
