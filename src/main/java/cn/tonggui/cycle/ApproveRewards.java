package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C17, 奖惩生效: nobody objected, or in vain; C18 goes to the departments that carry something out. */
@Component
class ApproveRewards implements Routing {

    private final Casework casework;
    private final Rewards rewards;
    private final Executors executors;

    ApproveRewards(Casework casework, Rewards rewards, Executors executors) {
        this.casework = casework;
        this.rewards = rewards;
        this.executors = executors;
    }

    @Override
    public Set<String> variables() {
        return Set.of("rewarded", "executors");
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        rewards.move(at.caseId(), "PUBLICITY", "APPROVED");
        ArrayList<String> people =
                new ArrayList<>(executors.of(at.unit(), rewards.of(at.caseId())).keySet());
        step.setVariable("rewarded", people.isEmpty() ? "no" : "yes");
        if (!people.isEmpty()) {
            step.setVariable("executors", people);
        }
    }
}
