package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C10: whether a unit defends itself. */
@Component
class CountDefences implements Routing {

    private final Casework casework;
    private final Inspections inspections;

    CountDefences(Casework casework, Inspections inspections) {
        this.casework = casework;
        this.inspections = inspections;
    }

    @Override
    public Set<String> variables() {
        return Set.of("defended");
    }

    @Override
    public void execute(DelegateExecution step) {
        boolean any = inspections
                .findings(inspections.require(casework.caseOf(step).caseId()))
                .stream()
                .anyMatch(Finding::defended);
        step.setVariable("defended", any ? "yes" : "no");
    }
}
