package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was told twice goes on as one, and is closed with it. */
@Component
class MergeProblem implements JavaDelegate {

    private final Casework casework;
    private final Problems problems;

    MergeProblem(Casework casework, Problems problems) {
        this.casework = casework;
        this.problems = problems;
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        String number = new Given(casework.values(step)).text("duplicateOf");
        casework.numbered("problem-intake", number).ifPresent(casework::hold);
        Problem into = problems.merge(problems.require(at.caseId()), number);
        casework.link(step, into.caseId(), "merged");
    }
}
