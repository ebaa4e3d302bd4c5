package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.cycle.RewardMapper.Reward;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** C16, 奖惩建议: who of those that took part is rewarded or held to account, and on what ground. */
@Component
class RewardStep implements OwnStep {

    private final Cycles cycles;
    private final Rewards rewards;

    RewardStep(Cycles cycles, Rewards rewards) {
        this.cycles = cycles;
        this.rewards = rewards;
    }

    @Override
    public String key() {
        return "four-sync/proposeRewards";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("rewards", rewards.rows(at.caseId()));
    }

    /** @throws RuleBroken {@code cycle-reward-whom} neither a unit nor a person, or both; {@code cycle-reward-unit} it does not take part */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        List<String> taking =
                cycles.members(at.caseId()).stream().map(Member::unit).toList();
        List<Reward> proposed = new ArrayList<>();
        for (Given row : new Given(values).rows("rewards")) {
            if (row.has("unit") == row.has("person")) {
                throw new RuleBroken("cycle-reward-whom", row.text("basis"));
            }
            if (row.has("unit") && !taking.contains(row.text("unit"))) {
                throw new RuleBroken("cycle-reward-unit", row.text("basis"));
            }
            proposed.add(new Reward(
                    proposed.size() + 1,
                    textOrNull(row, "unit"),
                    textOrNull(row, "person"),
                    row.text("kind"),
                    row.text("basis"),
                    row.has("amount") ? new BigDecimal(row.text("amount")) : null,
                    "PROPOSED"));
        }
        rewards.propose(at.caseId(), proposed);
    }

    private static @Nullable String textOrNull(Given row, String name) {
        return row.has(name) ? row.text(name) : null;
    }
}
