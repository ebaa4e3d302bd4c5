package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C19: what was entered on the way, gathered for the summary, so that nobody types it again. */
@Component
class GatherSummary implements JavaDelegate {

    private final Casework casework;
    private final Plans plans;
    private final Inspections inspections;
    private final PairFacts facts;
    private final CycleWords words;

    GatherSummary(Casework casework, Plans plans, Inspections inspections, PairFacts facts, CycleWords words) {
        this.casework = casework;
        this.plans = plans;
        this.inspections = inspections;
        this.facts = facts;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution step) {
        String cycle = casework.caseOf(step).caseId();
        List<PairLine> lines = plans.lines(cycle);
        List<Finding> findings = inspections.findings(cycle);
        List<String> told = new ArrayList<>();
        told.add(words.say(
                "cycle.figures.pairs",
                lines.stream().filter(line -> line.pair().alive()).count(),
                in(lines, Pair.State.DONE),
                in(lines, Pair.State.NOT_DONE)));
        told.add(words.say(
                "cycle.figures.findings", findings.size(), of(findings, "A"), of(findings, "B"), of(findings, "C")));
        Map<Integer, String> progress = facts.progress(cycle);
        lines.stream()
                .filter(line -> progress.containsKey(line.no()))
                .map(line -> words.say("cycle.figures.pair", line.no(), progress.get(line.no())))
                .forEach(told::add);
        casework.keep(step, Map.of("figuresWords", String.join("\n", told)));
    }

    private static long in(List<PairLine> lines, Pair.State state) {
        return lines.stream().filter(line -> line.pair().state() == state).count();
    }

    private static long of(List<Finding> findings, String level) {
        return findings.stream()
                .filter(finding -> finding.stands() && finding.level().equals(level))
                .count();
    }
}
