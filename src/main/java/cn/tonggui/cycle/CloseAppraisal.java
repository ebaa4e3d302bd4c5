package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 定等: nobody objected, or in vain; the year stands, and both heads of each unit are told. */
@Component
class CloseAppraisal implements Routing {

    private final Casework casework;
    private final Appraisals appraisals;

    CloseAppraisal(Casework casework, Appraisals appraisals) {
        this.casework = casework;
        this.appraisals = appraisals;
    }

    @Override
    public Set<String> variables() {
        return Set.of("heads");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        appraisals.close(id);
        step.setVariable(
                "heads",
                appraisals.units(id).stream()
                        .flatMap(unit -> Stream.of(unit.partyHead(), unit.businessHead()))
                        .distinct()
                        .collect(Collectors.toCollection(ArrayList::new)));
    }
}
