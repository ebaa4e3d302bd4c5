package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * 挂牌督办: whether one above closes it. So it is with problems of level A, and with those that a recheck raised; it is never
 * taken back.
 */
@Component
class Supervising {

    static final String VARIABLE = "supervised";

    private final Casework casework;

    Supervising(Casework casework) {
        this.casework = casework;
    }

    void tell(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        boolean supervised = given.text("level").equals("A") || given.yes("escalate") || given.yes(VARIABLE);
        String word = supervised ? "yes" : "no";
        casework.keep(step, Map.of(VARIABLE, word));
        step.setVariable(VARIABLE, word);
    }
}
