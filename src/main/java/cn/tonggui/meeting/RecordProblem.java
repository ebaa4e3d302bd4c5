package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** B01, 入问题池: what was seen is in the pool, under the name of whoever told it. */
@Component
class RecordProblem implements JavaDelegate {

    private final Casework casework;
    private final Problems problems;

    RecordProblem(Casework casework, Problems problems) {
        this.casework = casework;
        this.problems = problems;
    }

    @Override
    public void execute(DelegateExecution step) {
        problems.raise(casework.caseOf(step), new Given(casework.values(step)));
    }
}
