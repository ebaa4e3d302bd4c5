package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Telling;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 办结: the problem is closed, and those that went into it have their answer too. */
@Component
class CloseProblem implements Telling {

    private final Casework casework;
    private final Problems problems;

    CloseProblem(Casework casework, Problems problems) {
        this.casework = casework;
        this.problems = problems;
    }

    @Override
    public Set<String> messages() {
        return Set.of("problem-intake/settled");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Given given = new Given(casework.values(step));
        String answer = given.has("answer") ? given.text("answer") : given.text("explanation");
        problems.close(id, given.find("rating").orElse(null), answer);
        problems.mergedInto(id).forEach(other -> casework.tell(other, "settled", Map.of()));
    }
}
