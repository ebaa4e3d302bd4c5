package cn.tonggui.development;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The person's place in the pool of production's best (骨干库): linked by its number, and told how far the person is. */
@Component
class Pools {

    static final String POOL = "backbone-pool";

    private static final String NUMBER = "poolNumber";
    private static final String TEND = "tend";

    private final Casework casework;

    Pools(Casework casework) {
        this.casework = casework;
    }

    /** @throws RuleBroken {@code pool-unknown} no place in the pool bears the number */
    void link(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        if (!given.has(NUMBER)) {
            return;
        }
        String number = given.text(NUMBER);
        String place =
                casework.numbered(POOL, number).orElseThrow(() -> new RuleBroken("pool-unknown", number).at(NUMBER));
        StepAt at = casework.caseOf(step);
        casework.link(step, place, "backbone");
        casework.inform(place, TEND, Map.of("developmentNumber", at.caseNumber()));
    }

    /** @param standing in words */
    void tell(Given given, String standing) {
        if (given.has(NUMBER)) {
            casework.numbered(POOL, given.text(NUMBER))
                    .ifPresent(place -> casework.inform(place, TEND, Map.of("developmentStanding", standing)));
        }
    }
}
