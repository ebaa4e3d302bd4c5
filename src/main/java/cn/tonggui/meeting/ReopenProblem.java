package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** B20, 申诉: whoever told it is not content, and it is looked at again. */
@Component
class ReopenProblem implements JavaDelegate {

    private final Casework casework;
    private final Problems problems;

    ReopenProblem(Casework casework, Problems problems) {
        this.casework = casework;
        this.problems = problems;
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        problems.part(id);
        problems.move(id, ProblemState.REOPENED);
    }
}
