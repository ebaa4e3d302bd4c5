package cn.tonggui.cycle;

import cn.tonggui.cycle.RewardMapper.Receipt;
import cn.tonggui.cycle.RewardMapper.Reward;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** C18, 兑现回执: what a department carried out, with its voucher, or why not. */
@Component
class ExecuteStep implements OwnStep {

    private final Rewards rewards;
    private final Executors executors;

    ExecuteStep(Rewards rewards, Executors executors) {
        this.rewards = rewards;
        this.executors = executors;
    }

    @Override
    public String key() {
        return "four-sync/executeRewards";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("receipts", mine(at, viewer).stream().map(this::row).toList());
    }

    private List<Reward> mine(StepAt at, Viewer viewer) {
        return executors
                .of(at.unit(), rewards.of(at.caseId()))
                .getOrDefault(viewer.id().value(), List.of());
    }

    private Map<String, Object> row(Reward one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", (long) one.no());
        row.put("words", rewards.words(one));
        row.put("done", "");
        row.put("receipt", "");
        return row;
    }

    /** @throws RuleBroken {@code cycle-receipt} it is not said whether and how it was carried out */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        List<Receipt> receipts = new ArrayList<>();
        for (Reward one : mine(at, viewer)) {
            Given row = new Given(values)
                    .row("receipts", one.no())
                    .filter(told -> told.has("done") && told.has("receipt"))
                    .orElseThrow(() -> new RuleBroken("cycle-receipt", one.no()));
            receipts.add(new Receipt(one.no(), viewer.id().value(), row.yes("done"), row.text("receipt")));
        }
        rewards.execute(at.caseId(), viewer.id().value(), receipts);
    }
}
