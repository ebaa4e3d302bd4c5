package cn.tonggui.cycle;

import cn.tonggui.cycle.InspectionMapper.Inspection;
import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C10: what was found goes to the units, which agree or defend themselves within days. */
@Component
class OpenFindings implements Routing {

    private final Casework casework;
    private final Inspections inspections;
    private final Reporters reporters;
    private final WorkingDays days;
    private final Clock clock;

    OpenFindings(Casework casework, Inspections inspections, Reporters reporters, WorkingDays days, Clock clock) {
        this.casework = casework;
        this.inspections = inspections;
        this.reporters = reporters;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Set<String> variables() {
        return Set.of("found", "inspected", "confirmAt");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Inspection one = inspections.require(id);
        Set<String> units =
                inspections.findings(one).stream().map(Finding::unit).collect(Collectors.toSet());
        step.setVariable("found", units.isEmpty() ? "no" : "yes");
        if (!units.isEmpty()) {
            int within = Integer.parseInt(casework.parameters(step).get("cycle.confirmDays"));
            step.setVariable("inspected", reporters.of(id, units));
            step.setVariable(
                    "confirmAt",
                    Date.from(days.endOf(LocalDate.now(clock).plusDays(within))
                            .atZone(clock.getZone())
                            .toInstant()));
        }
    }
}
