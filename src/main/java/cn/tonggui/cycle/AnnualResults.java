package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reckons the years of an appraisal's units and keeps what comes out, in its rows and in its case. */
@Component
class AnnualResults {

    private final Casework casework;
    private final Appraisals appraisals;
    private final Annuals annuals;
    private final Personals personals;
    private final AnnualText text;

    AnnualResults(Casework casework, Appraisals appraisals, Annuals annuals, Personals personals, AnnualText text) {
        this.casework = casework;
        this.appraisals = appraisals;
        this.annuals = annuals;
        this.personals = personals;
        this.text = text;
    }

    void keep(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        List<AnnualResult> results = annuals.of(appraisals.require(id), casework.parameters(step));
        List<Heads> heads = results.stream().map(AnnualResult::heads).toList();
        appraisals.keep(id, results);
        personals.keep(id, heads);
        casework.keep(
                step,
                Map.of(
                        "partWords",
                        text.parts(id),
                        "gapWords",
                        text.gaps(results),
                        "annualWords",
                        text.results(results),
                        "personalWords",
                        personals.lines(heads)));
    }
}
