package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.math.BigDecimal;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C17, 分级: above {@code reward.committeeAmount} yuan, all together, the committee decides. */
@Component
class GradeRewards implements Routing {

    private final Casework casework;
    private final Rewards rewards;

    GradeRewards(Casework casework, Rewards rewards) {
        this.casework = casework;
        this.rewards = rewards;
    }

    @Override
    public Set<String> variables() {
        return Set.of("above");
    }

    @Override
    public void execute(DelegateExecution step) {
        BigDecimal most = new BigDecimal(casework.parameters(step).get("reward.committeeAmount"));
        boolean above = rewards.amount(casework.caseOf(step).caseId()).compareTo(most) > 0;
        step.setVariable("above", above ? "yes" : "no");
    }
}
