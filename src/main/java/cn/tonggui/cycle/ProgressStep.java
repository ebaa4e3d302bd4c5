package cn.tonggui.cycle;

import cn.tonggui.cycle.PlanMapper.Progress;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** C07, 进展填报: how far both sides of a pair are, once for the board, the inspection, the score and the summary. */
@Component
class ProgressStep implements OwnStep {

    private final Cycles cycles;
    private final Plans plans;
    private final Reporters reporters;

    ProgressStep(Cycles cycles, Plans plans, Reporters reporters) {
        this.cycles = cycles;
        this.plans = plans;
        this.reporters = reporters;
    }

    @Override
    public String key() {
        return "four-sync/progress";
    }

    /** Begins with what was said last. */
    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Map<Integer, Progress> latest = plans.latest(at.caseId());
        return Map.of(
                "pairs",
                reporters.started(at.caseId(), viewer).stream()
                        .map(line -> row(line, latest.get(line.no())))
                        .toList());
    }

    private static Map<String, Object> row(PairLine line, @Nullable Progress last) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", (long) line.no());
        row.put("party", line.party());
        row.put("partyPercent", percent(last == null ? null : last.partyPercent()));
        row.put("partyWords", last == null ? "" : last.partyWords());
        row.put("business", line.business());
        row.put("target", line.pair().target());
        row.put("businessPercent", percent(last == null ? null : last.businessPercent()));
        row.put("value", last == null ? "" : last.figure());
        row.put("evidence", last == null ? "" : last.evidence());
        return row;
    }

    private static Object percent(@Nullable Integer percent) {
        return percent == null ? "" : percent.longValue();
    }

    /** @throws RuleBroken {@code cycle-progress-party}, {@code cycle-progress-business} a side that the pair has is left out */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        int round = cycles.require(at.caseId()).progressNo();
        for (PairLine line : reporters.started(at.caseId(), viewer)) {
            new Given(values)
                    .row("pairs", line.no())
                    .ifPresent(row -> report(at, line, row, round, viewer.id().value()));
        }
        plans.settle(at.caseId());
    }

    private void report(StepAt at, PairLine line, Given row, int round, String reporter) {
        if (line.hasParty() && !row.has("partyPercent")) {
            throw new RuleBroken("cycle-progress-party", line.no());
        }
        if (line.hasBusiness() && !row.has("businessPercent")) {
            throw new RuleBroken("cycle-progress-business", line.no());
        }
        plans.report(
                at.caseId(),
                new Progress(
                        line.no(),
                        round,
                        line.hasParty() ? row.number("partyPercent") : null,
                        row.text("partyWords"),
                        line.hasBusiness() ? row.number("businessPercent") : null,
                        row.text("value"),
                        row.text("evidence"),
                        reporter));
    }
}
