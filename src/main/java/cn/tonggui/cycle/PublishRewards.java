package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C17, 公示: what was approved is shown to everybody for some days. */
@Component
class PublishRewards implements JavaDelegate {

    private final Casework casework;
    private final Rewards rewards;

    PublishRewards(Casework casework, Rewards rewards) {
        this.casework = casework;
        this.rewards = rewards;
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        rewards.move(id, "PROPOSED", "PUBLICITY");
        casework.keep(step, Map.of("rewardWords", rewards.words(id)));
    }
}
