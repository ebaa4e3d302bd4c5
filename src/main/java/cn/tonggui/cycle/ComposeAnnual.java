package cn.tonggui.cycle;

import cn.tonggui.cycle.AnnualMapper.Found;
import cn.tonggui.workflow.Casework;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 合成年度分: what the year of each unit comes to; the score sheets and cycles that it rests on are linked. */
@Component
class ComposeAnnual implements JavaDelegate {

    private final Casework casework;
    private final Appraisals appraisals;
    private final AnnualResults results;

    ComposeAnnual(Casework casework, Appraisals appraisals, AnnualResults results) {
        this.casework = casework;
        this.appraisals = appraisals;
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution step) {
        Appraisal appraisal = appraisals.require(casework.caseOf(step).caseId());
        Set<String> counted = appraisals.parts(appraisal.caseId()).stream()
                .map(AnnualPart::sheet)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Found> sheets = appraisals.sheets(appraisal).stream()
                .filter(sheet -> counted.contains(sheet.caseId()))
                .toList();
        sheets.forEach(sheet -> casework.link(step, sheet.caseId(), "score-sheet"));
        sheets.stream()
                .map(Found::cycle)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(cycle -> casework.link(step, cycle, "four-sync"));
        results.keep(step);
        appraisals.move(appraisal.caseId(), Appraisal.State.REVIEW);
    }
}
