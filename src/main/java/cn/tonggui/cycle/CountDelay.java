package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.time.LocalDate;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C11, 查延期次数: the deadline is put off once, to a later day. */
@Component
class CountDelay implements JavaDelegate {

    private static final int MOST = 1;

    private final Casework casework;
    private final Rectifications rectifications;

    CountDelay(Casework casework, Rectifications rectifications) {
        this.casework = casework;
        this.rectifications = rectifications;
    }

    @Override
    public void execute(DelegateExecution step) {
        Rectification one = rectifications.require(casework.caseOf(step).caseId());
        if (one.delays() >= MOST) {
            throw new RuleBroken("cycle-delay");
        }
        LocalDate day = new Given(casework.values(step)).day("newDeadline").orElseThrow();
        if (!day.isAfter(one.deadline())) {
            throw new RuleBroken("cycle-delay-earlier", one.deadline().toString());
        }
    }
}
