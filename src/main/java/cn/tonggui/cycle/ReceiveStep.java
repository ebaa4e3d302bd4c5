package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** C06, 签收分解: a unit accepts each of its pairs and gives it to somebody, or says why it does not. */
@Component
class ReceiveStep implements OwnStep {

    private final Reporters reporters;
    private final Plans plans;
    private final Members members;

    ReceiveStep(Reporters reporters, Plans plans, Members members) {
        this.reporters = reporters;
        this.plans = plans;
        this.members = members;
    }

    @Override
    public String key() {
        return "four-sync/receive";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of(
                "pairs",
                reporters.pairs(at.caseId(), viewer).stream().map(this::row).toList());
    }

    private Map<String, Object> row(PairLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", (long) line.no());
        row.put("party", line.party());
        row.put("business", line.business());
        row.put("unit", members.name(line.unit()));
        row.put("target", line.pair().target());
        row.put("due", line.pair().due().toString());
        row.put("answer", line.pair().dispute().isEmpty() ? "accept" : "dispute");
        row.put("reason", line.pair().dispute());
        row.put("person", Objects.requireNonNullElse(line.pair().person(), ""));
        return row;
    }

    /** @throws RuleBroken {@code cycle-dispute-reason}; {@code cycle-accept-person} nobody does it */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        for (PairLine line : reporters.pairs(at.caseId(), viewer)) {
            new Given(values).row("pairs", line.no()).ifPresent(row -> answer(at, line, row));
        }
    }

    private void answer(StepAt at, PairLine line, Given row) {
        boolean disputed = row.text("answer").equals("dispute");
        if (disputed && !row.has("reason")) {
            throw new RuleBroken("cycle-dispute-reason", line.no());
        }
        if (!disputed && !row.has("person")) {
            throw new RuleBroken("cycle-accept-person", line.no());
        }
        if (disputed) {
            plans.dispute(at.caseId(), line.no(), row.text("reason"));
        } else {
            plans.accept(at.caseId(), line.no(), row.text("person"));
        }
    }
}
