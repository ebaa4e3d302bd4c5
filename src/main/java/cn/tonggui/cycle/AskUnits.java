package cn.tonggui.cycle;

import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 告知单位: the departments agree, and each unit may appeal within days; silence is agreement. */
@Component
class AskUnits implements Routing {

    private final Casework casework;
    private final Appraisals appraisals;
    private final WorkingDays days;
    private final Clock clock;

    AskUnits(Casework casework, Appraisals appraisals, WorkingDays days, Clock clock) {
        this.casework = casework;
        this.appraisals = appraisals;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Set<String> variables() {
        return Set.of("answerers", "answerAt");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        appraisals.ask(id);
        LocalDate until = LocalDate.now(clock)
                .plusDays(Integer.parseInt(casework.parameters(step).get("eval.appealDays")));
        casework.keep(step, Map.of("answerBy", until.toString()));
        step.setVariable(
                "answerers",
                appraisals.units(id).stream()
                        .map(Appraised::partyHead)
                        .distinct()
                        .collect(Collectors.toCollection(ArrayList::new)));
        step.setVariable(
                "answerAt", Date.from(days.endOf(until).atZone(clock.getZone()).toInstant()));
    }
}
