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
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C07: the next round of progress, until the period is over or nothing is left; what came in by its day is the round. */
@Component
class NextRound implements Routing {

    private final Casework casework;
    private final Cycles cycles;
    private final Reporters reporters;
    private final WorkingDays days;
    private final Clock clock;

    NextRound(Casework casework, Cycles cycles, Reporters reporters, WorkingDays days, Clock clock) {
        this.casework = casework;
        this.cycles = cycles;
        this.reporters = reporters;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Set<String> variables() {
        return Set.of("reporting", "reporters", "roundDay");
    }

    @Override
    public void execute(DelegateExecution step) {
        Cycle cycle = cycles.require(casework.caseOf(step).caseId());
        LocalDate today = LocalDate.now(clock);
        LocalDate until = Period.of(cycle.period()).until();
        ArrayList<String> reporting = reporters.next(cycle.caseId());
        boolean more = today.isBefore(until) && !reporting.isEmpty();
        step.setVariable("reporting", more ? "more" : "none");
        if (more) {
            cycles.nextRound(cycle.caseId());
            int apart = Integer.parseInt(casework.parameters(step).get("cycle.roundDays"));
            LocalDate next = today.plusDays(apart);
            LocalDate day = next.isAfter(until) ? until : next;
            casework.keep(step, Map.of("roundDate", day.toString()));
            step.setVariable("reporters", reporting);
            step.setVariable(
                    "roundDay",
                    Date.from(days.endOf(day).atZone(clock.getZone()).toInstant()));
        }
    }
}
