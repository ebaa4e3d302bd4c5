package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import java.time.LocalDate;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C11, 准予延期: the new deadline stands, and the one delay is used up. */
@Component
class GrantDelay implements JavaDelegate {

    private final Casework casework;
    private final Rectifications rectifications;

    GrantDelay(Casework casework, Rectifications rectifications) {
        this.casework = casework;
        this.rectifications = rectifications;
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        LocalDate day = new Given(casework.values(step)).day("newDeadline").orElseThrow();
        rectifications.delay(id, day);
        long delays = rectifications.require(id).delays();
        casework.keep(step, Map.of("deadline", day.toString(), "delays", delays));
    }
}
