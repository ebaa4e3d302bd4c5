package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** C06, 裁定异议: what becomes of the pairs that a unit does not accept; the other head confirms it. */
@Component
class DisputeStep implements OwnStep {

    private final Plans plans;
    private final Members members;

    DisputeStep(Plans plans, Members members) {
        this.plans = plans;
        this.members = members;
    }

    @Override
    public String key() {
        return "four-sync/settleDispute";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("disputes", disputed(at).stream().map(this::row).toList());
    }

    private List<PairLine> disputed(StepAt at) {
        return plans.lines(at.caseId()).stream()
                .filter(line -> line.pair().state() == Pair.State.DISPUTED)
                .toList();
    }

    private Map<String, Object> row(PairLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", (long) line.no());
        row.put("business", line.hasBusiness() ? line.business() : line.party());
        row.put("unit", members.name(line.unit()));
        row.put("reason", line.pair().dispute());
        row.put("decision", line.pair().decision());
        row.put("target", line.pair().target());
        row.put("due", line.pair().due().toString());
        row.put("words", line.pair().words());
        return row;
    }

    /** @throws RuleBroken {@code cycle-dispute-open} one has no decision; {@code cycle-dispute-words} it says no reason */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        for (PairLine line : disputed(at)) {
            Given row = new Given(values)
                    .row("disputes", line.no())
                    .filter(one -> one.has("decision"))
                    .orElseThrow(() -> new RuleBroken("cycle-dispute-open", line.no()));
            if (!row.has("words")) {
                throw new RuleBroken("cycle-dispute-words", line.no());
            }
            boolean change = row.text("decision").equals("change");
            Pair pair = line.pair();
            plans.decide(
                    at.caseId(),
                    new Pair(
                            pair.no(),
                            pair.unit(),
                            change && row.has("target") ? row.text("target") : pair.target(),
                            change ? row.day("due").orElse(pair.due()) : pair.due(),
                            pair.person(),
                            pair.dispute(),
                            row.text("decision"),
                            row.text("words"),
                            pair.state()));
        }
    }
}
