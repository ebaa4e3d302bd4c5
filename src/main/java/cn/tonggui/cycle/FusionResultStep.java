package cn.tonggui.cycle;

import cn.tonggui.cycle.PlanMapper.Progress;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 填结果: what came of each indicator; a figure that was reported in the cycle is brought along and not typed again. */
@Component
class FusionResultStep implements OwnStep {

    private final Fusions fusions;
    private final Plans plans;
    private final PairFacts facts;

    FusionResultStep(Fusions fusions, Plans plans, PairFacts facts) {
        this.fusions = fusions;
        this.plans = plans;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "fusion-review/result";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Fusion one = fusions.require(at.caseId());
        Map<Integer, String> figures = figures(one);
        Map<Integer, String> said = facts.progress(one.cycle());
        Map<Integer, Integer> pairs = pairs(one);
        return Map.of(
                "results",
                fusions.links(at.caseId()).stream()
                        .filter(FusionLink::linked)
                        .map(link -> row(
                                link,
                                figures.getOrDefault(link.no(), ""),
                                said.getOrDefault(pairs.getOrDefault(link.no(), 0), "")))
                        .toList());
    }

    /** Pairs by the number of the Party item. */
    private Map<Integer, Integer> pairs(Fusion one) {
        Map<Integer, Integer> pairs = new HashMap<>();
        fusions.items(one.cycle(), one.unit()).forEach(item -> pairs.put(item.no(), item.pair()));
        return pairs;
    }

    /** What was reported last, by the number of the Party item; nothing where no figure was. */
    private Map<Integer, String> figures(Fusion one) {
        Map<Integer, Progress> latest = plans.latest(one.cycle());
        Map<Integer, String> figures = new HashMap<>();
        pairs(one).forEach((item, pair) -> {
            Progress last = latest.get(pair);
            if (last != null && !last.figure().isEmpty()) {
                figures.put(item, last.figure());
            }
        });
        return figures;
    }

    private static Map<String, Object> row(FusionLink link, String figure, String said) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", (long) link.no());
        row.put("party", link.party());
        row.put("indicator", link.indicator());
        row.put("baseline", link.baseline());
        row.put("target", link.target());
        row.put("said", said);
        row.put("figure", figure);
        row.put("actual", figure.isEmpty() ? link.actual() : "");
        row.put("met", link.met());
        row.put("difference", link.difference());
        return row;
    }

    /**
     * @throws RuleBroken {@code cycle-fusion-actual} nothing was reported and nothing is filled in; {@code cycle-fusion-figure} what
     *     was reported is typed again; {@code cycle-fusion-met}; {@code cycle-fusion-difference} it was not met, and nothing says why
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Fusion one = fusions.require(at.caseId());
        Map<Integer, String> figures = figures(one);
        Given given = new Given(values);
        List<FusionLink> links = new ArrayList<>();
        for (FusionLink link : fusions.links(at.caseId())) {
            links.add(link.linked() ? result(link, figures.getOrDefault(link.no(), ""), given) : link);
        }
        fusions.write(at.caseId(), links);
    }

    private static FusionLink result(FusionLink link, String figure, Given given) {
        Given row = given.row("results", link.no())
                .orElseThrow(() -> new RuleBroken("cycle-fusion-met", link.no(), link.indicator()));
        if (figure.isEmpty() && !row.has("actual")) {
            throw new RuleBroken("cycle-fusion-actual", link.no(), link.indicator());
        }
        if (!figure.isEmpty() && row.has("actual")) {
            throw new RuleBroken("cycle-fusion-figure", link.no(), link.indicator(), figure);
        }
        if (!row.has("met")) {
            throw new RuleBroken("cycle-fusion-met", link.no(), link.indicator());
        }
        if (!row.yes("met") && !row.has("difference")) {
            throw new RuleBroken("cycle-fusion-difference", link.no(), link.indicator());
        }
        return link.came(figure.isEmpty() ? row.text("actual") : figure, row.text("met"), row.text("difference"));
    }
}
