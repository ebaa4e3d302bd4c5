package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.cycle.score.Side;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** C02, 编制计划: each side writes its own items; they are paired after that. */
class PlanStep implements OwnStep {

    private final Side side;
    private final Cycles cycles;
    private final Plans plans;
    private final Members members;

    PlanStep(Side side, Cycles cycles, Plans plans, Members members) {
        this.side = side;
        this.cycles = cycles;
        this.plans = plans;
        this.members = members;
    }

    @Override
    public String key() {
        return side == Side.PARTY ? "four-sync/planParty" : "four-sync/planBusiness";
    }

    private String table() {
        return side == Side.PARTY ? "partyItems" : "businessItems";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of(
                table(), plans.items(at.caseId(), side).stream().map(this::row).toList());
    }

    private Map<String, Object> row(Item item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", item.title());
        row.put("unit", item.unit());
        row.put("owner", item.owner());
        row.put("metric", item.metric());
        row.put("due", item.due().toString());
        if (side == Side.BUSINESS) {
            row.put("target", item.target());
            row.put("weight", item.weight() == null ? "" : item.weight().longValue());
            row.put("checkWay", item.checkWay());
            row.put("key", item.keyTask() ? "yes" : "no");
        }
        return row;
    }

    /** @throws RuleBroken {@code cycle-plan-empty}; {@code cycle-plan-unit} a unit does not take part; {@code cycle-plan-due} later than the period */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        List<String> taking =
                cycles.members(at.caseId()).stream().map(Member::unit).toList();
        Period period = Period.of(cycles.require(at.caseId()).period());
        List<Item> items = new ArrayList<>();
        for (Given row : new Given(values).rows(table())) {
            Item item = item(items.size() + 1, row);
            if (!taking.contains(item.unit())) {
                throw new RuleBroken("cycle-plan-unit", item.title(), members.name(item.unit()));
            }
            if (item.due().isAfter(period.until())) {
                throw new RuleBroken(
                        "cycle-plan-due", item.title(), period.until().toString());
            }
            items.add(item);
        }
        if (items.isEmpty()) {
            throw new RuleBroken("cycle-plan-empty");
        }
        plans.write(at.caseId(), side, items);
    }

    private Item item(int no, Given row) {
        return new Item(
                side,
                no,
                row.text("title"),
                row.text("unit"),
                row.text("owner"),
                row.text("metric"),
                row.text("target"),
                row.find("weight").orElse(null),
                row.day("due").orElseThrow(),
                row.text("checkWay"),
                row.yes("key"),
                null,
                "",
                null);
    }
}
