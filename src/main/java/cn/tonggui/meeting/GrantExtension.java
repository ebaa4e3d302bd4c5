package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import java.time.LocalDate;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** B19, 准予延期: the new deadline stands, one extension more is counted, and the resolution that it took is used up. */
@Component
class GrantExtension implements JavaDelegate {

    private final Casework casework;
    private final Actions actions;

    GrantExtension(Casework casework, Actions actions) {
        this.casework = casework;
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        LocalDate day = new Given(casework.values(step)).day("newDeadline").orElseThrow();
        actions.extend(at.caseId(), day);
        long extensions = actions.require(at.caseId()).extensions();
        casework.keep(step, Map.of("deadline", day.toString(), "extensions", extensions, "resolutionNo", ""));
    }
}
