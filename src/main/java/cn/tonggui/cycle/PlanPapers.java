package cn.tonggui.cycle;

import cn.tonggui.cycle.PlanMapper.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pairs of a plan as rows of its documents, with what was said of them last. */
@Component
class PlanPapers {

    private final Plans plans;
    private final Members members;
    private final CycleWords words;

    PlanPapers(Plans plans, Members members, CycleWords words) {
        this.plans = plans;
        this.members = members;
        this.words = words;
    }

    List<Map<String, Object>> pairs(String cycle) {
        Map<Integer, Progress> latest = plans.latest(cycle);
        return plans.lines(cycle).stream()
                .map(line -> row(line, latest.get(line.no())))
                .toList();
    }

    private Map<String, Object> row(PairLine line, @Nullable Progress last) {
        Map<String, Object> row = new HashMap<>();
        row.put("no", line.no());
        row.put("party", line.party());
        row.put("business", line.business());
        row.put("target", line.pair().target());
        row.put("weight", line.weight());
        row.put("unit", members.name(line.unit()));
        row.put("due", line.pair().due().toString());
        row.put("partyPercent", last == null ? "" : Objects.toString(last.partyPercent(), ""));
        row.put("businessPercent", last == null ? "" : Objects.toString(last.businessPercent(), ""));
        row.put("value", last == null ? "" : last.figure());
        row.put(
                "state",
                words.say("cycle.pair."
                        + line.pair().state().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return row;
    }
}
