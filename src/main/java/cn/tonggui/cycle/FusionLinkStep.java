package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 挂接业务指标: each Party item of the unit with the business item that the plan pairs it with, or with one named here, or alone. */
@Component
class FusionLinkStep implements OwnStep {

    private final Fusions fusions;
    private final Plans plans;

    FusionLinkStep(Fusions fusions, Plans plans) {
        this.fusions = fusions;
        this.plans = plans;
    }

    @Override
    public String key() {
        return "fusion-review/link";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Fusion one = fusions.require(at.caseId());
        Map<Integer, PairLine> pairs = pairs(one);
        Map<Integer, FusionLink> kept =
                fusions.links(at.caseId()).stream().collect(Collectors.toMap(FusionLink::no, Function.identity()));
        return Map.of(
                "links",
                fusions.items(one.cycle(), one.unit()).stream()
                        .map(item -> row(item, paired(item, pairs), Optional.ofNullable(kept.get(item.no()))))
                        .toList(),
                "explanation",
                one.explanation());
    }

    private Map<Integer, PairLine> pairs(Fusion one) {
        return plans.lines(one.cycle()).stream().collect(Collectors.toMap(PairLine::no, Function.identity()));
    }

    /** The pair where it has a business item. */
    private static Optional<PairLine> paired(Item item, Map<Integer, PairLine> pairs) {
        return Optional.ofNullable(item.pair()).map(pairs::get).filter(PairLine::hasBusiness);
    }

    private static Map<String, Object> row(Item item, Optional<PairLine> pair, Optional<FusionLink> kept) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", (long) item.no());
        row.put("party", item.title());
        row.put("paired", pair.map(PairLine::business).orElse(""));
        row.put("goal", pair.map(line -> line.pair().target()).orElse(""));
        row.put(
                "indicator",
                pair.isPresent() ? "" : kept.map(FusionLink::indicator).orElse(""));
        row.put("baseline", kept.map(FusionLink::baseline).orElse(""));
        row.put("target", pair.isPresent() ? "" : kept.map(FusionLink::target).orElse(""));
        row.put("reason", kept.map(FusionLink::reason).orElse(item.pure()));
        return row;
    }

    /**
     * @throws RuleBroken {@code cycle-fusion-paired} what the plan says is typed again; {@code cycle-fusion-reason} it is linked
     *     with nothing and nothing says why, or both; {@code cycle-fusion-baseline}, {@code cycle-fusion-target}: linked without it
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Fusion one = fusions.require(at.caseId());
        Map<Integer, PairLine> pairs = pairs(one);
        Given given = new Given(values);
        List<FusionLink> links = new ArrayList<>();
        for (Item item : fusions.items(one.cycle(), one.unit())) {
            Given row = given.row("links", item.no())
                    .orElseThrow(() -> new RuleBroken("cycle-fusion-reason", item.no(), item.title()));
            links.add(paired(item, pairs).map(pair -> planned(item, pair, row)).orElseGet(() -> named(item, row)));
        }
        fusions.write(at.caseId(), links);
        fusions.explain(at.caseId(), given.text("explanation"));
    }

    private static FusionLink planned(Item item, PairLine pair, Given row) {
        if (row.has("indicator") || row.has("target") || row.has("reason")) {
            throw new RuleBroken("cycle-fusion-paired", item.no(), item.title());
        }
        return linked(item, pair.business(), row, pair.pair().target());
    }

    private static FusionLink named(Item item, Given row) {
        if (row.has("indicator") == row.has("reason")) {
            throw new RuleBroken("cycle-fusion-reason", item.no(), item.title());
        }
        if (!row.has("indicator")) {
            return FusionLink.alone(item.no(), item.title(), row.text("reason"));
        }
        if (!row.has("target")) {
            throw new RuleBroken("cycle-fusion-target", item.no(), item.title());
        }
        return linked(item, row.text("indicator"), row, row.text("target"));
    }

    private static FusionLink linked(Item item, String indicator, Given row, String target) {
        if (!row.has("baseline")) {
            throw new RuleBroken("cycle-fusion-baseline", item.no(), item.title());
        }
        return FusionLink.linked(item.no(), item.title(), indicator, row.text("baseline"), target);
    }
}
