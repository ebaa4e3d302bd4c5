package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 改判: two people agree on what an appeal changes, and the years are reckoned anew. */
@Component
class ReviseAnnual implements JavaDelegate {

    private final Casework casework;
    private final Appraisals appraisals;
    private final AnnualRevision revision;
    private final AnnualResults results;
    private final AnnualText text;

    ReviseAnnual(
            Casework casework, Appraisals appraisals, AnnualRevision revision, AnnualResults results, AnnualText text) {
        this.casework = casework;
        this.appraisals = appraisals;
        this.revision = revision;
        this.results = results;
        this.text = text;
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        revision.apply(appraisals.require(id));
        results.keep(step);
        casework.keep(step, Map.of("appealWords", text.appeals(id)));
    }
}
