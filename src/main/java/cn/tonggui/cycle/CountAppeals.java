package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 查申诉: whether a unit appeals against its year. */
@Component
class CountAppeals implements Routing {

    private final Casework casework;
    private final Appraisals appraisals;
    private final AnnualText text;

    CountAppeals(Casework casework, Appraisals appraisals, AnnualText text) {
        this.casework = casework;
        this.appraisals = appraisals;
        this.text = text;
    }

    @Override
    public Set<String> variables() {
        return Set.of("appeals");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        boolean any = appraisals.units(id).stream().anyMatch(Appraised::appealed);
        step.setVariable("appeals", any ? "yes" : "no");
        casework.keep(step, Map.of("appealWords", text.appeals(id)));
    }
}
