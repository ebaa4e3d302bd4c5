package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** C02, 配对: each Party item goes with a business item of the same unit, or is the Party's alone for a reason. */
@Component
class PairStep implements OwnStep {

    private final Cycles cycles;
    private final Plans plans;
    private final Members members;
    private final CycleWords words;

    PairStep(Cycles cycles, Plans plans, Members members, CycleWords words) {
        this.cycles = cycles;
        this.plans = plans;
        this.members = members;
        this.words = words;
    }

    @Override
    public String key() {
        return "four-sync/pairUp";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        String business = plans.items(at.caseId(), Side.BUSINESS).stream()
                .map(item -> words.say("cycle.business-line", item.no(), item.title(), members.name(item.unit())))
                .collect(Collectors.joining("\n"));
        return Map.of(
                "businessWords",
                business,
                "explanation",
                cycles.require(at.caseId()).explanation(),
                "pairs",
                plans.items(at.caseId(), Side.PARTY).stream().map(this::row).toList());
    }

    private Map<String, Object> row(Item item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ref", ref(item));
        row.put("title", item.title());
        row.put("unit", members.name(item.unit()));
        row.put("business", item.partner() == null ? "" : item.partner().longValue());
        row.put("reason", item.pure());
        return row;
    }

    private String ref(Item item) {
        return words.say("cycle.party-ref", item.no());
    }

    /** @throws RuleBroken {@code cycle-pair-unknown} no such business item; {@code cycle-pair-unit} it is another unit's */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        List<Item> business = plans.items(at.caseId(), Side.BUSINESS);
        for (Item party : plans.items(at.caseId(), Side.PARTY)) {
            given.rows("pairs").stream()
                    .filter(row -> row.text("ref").equals(ref(party)))
                    .forEach(row -> pair(at, party, row, business));
        }
        cycles.explain(at.caseId(), given.text("explanation"));
    }

    private void pair(StepAt at, Item party, Given row, List<Item> business) {
        if (row.has("business")) {
            int no = row.number("business");
            Item partner = business.stream()
                    .filter(item -> item.no() == no)
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("cycle-pair-unknown", no));
            if (!partner.unit().equals(party.unit())) {
                throw new RuleBroken("cycle-pair-unit", party.title(), partner.title());
            }
        }
        plans.pairUp(
                at.caseId(), party, row.find("business").orElse(null), row.has("business") ? "" : row.text("reason"));
    }
}
