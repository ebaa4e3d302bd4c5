package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C06: whether a unit objected to something; what the others accepted does not wait for that. */
@Component
class CountDisputes implements Routing {

    private final Casework casework;
    private final Plans plans;

    CountDisputes(Casework casework, Plans plans) {
        this.casework = casework;
        this.plans = plans;
    }

    @Override
    public Set<String> variables() {
        return Set.of("disputes");
    }

    @Override
    public void execute(DelegateExecution step) {
        boolean any = plans.lines(casework.caseOf(step).caseId()).stream()
                .anyMatch(line -> line.pair().state() == Pair.State.DISPUTED);
        step.setVariable("disputes", any ? "yes" : "no");
    }
}
