package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import cn.tonggui.workflow.Stopping;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A problem whose case is called off or terminated is open no longer, and those that went into it go on by themselves. */
@Component
class StoppedProblem implements Stopping {

    private final Casework casework;
    private final Problems problems;

    StoppedProblem(Casework casework, Problems problems) {
        this.casework = casework;
        this.problems = problems;
    }

    @Override
    public String process() {
        return "problem-intake";
    }

    @Override
    public void stopped(StepAt at) {
        problems.drop(at.caseId());
        List<String> merged = problems.mergedInto(at.caseId());
        merged.forEach(problems::part);
        merged.forEach(other -> casework.tell(other, "settled", Map.of()));
    }
}
