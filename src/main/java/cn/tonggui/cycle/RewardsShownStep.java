package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;

/** C17, 审批: who approves sees what is proposed, and the committee says by which document it decided. */
class RewardsShownStep implements OwnStep {

    private final String key;
    private final Rewards rewards;

    RewardsShownStep(String key, Rewards rewards) {
        this.key = key;
        this.rewards = rewards;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("rewards", rewards.rows(at.caseId()));
    }

    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        String number = new Given(values).text("rewardDocNo");
        if (!number.isEmpty()) {
            rewards.decide(at.caseId(), number);
        }
    }
}
