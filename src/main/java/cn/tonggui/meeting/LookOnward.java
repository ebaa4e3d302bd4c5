package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 查去向: what is settled is answered; a problem that went into one that was stopped is looked at by itself. */
@Component
class LookOnward implements Routing {

    private final Casework casework;
    private final Problems problems;

    LookOnward(Casework casework, Problems problems) {
        this.casework = casework;
        this.problems = problems;
    }

    @Override
    public Set<String> variables() {
        return Set.of("onward");
    }

    @Override
    public void execute(DelegateExecution step) {
        Problem problem = problems.require(casework.caseOf(step).caseId());
        boolean again = problem.state() == ProblemState.TRIAGED && problem.mergedInto() == null;
        if (again) {
            problems.move(problem.caseId(), ProblemState.REOPENED);
            casework.keep(step, Map.of("duplicateOf", ""));
        }
        step.setVariable("onward", again ? "again" : "answer");
    }
}
