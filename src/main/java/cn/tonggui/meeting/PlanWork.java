package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import cn.tonggui.workflow.StepAt;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 排定检查: who does it until when, kept beside the meeting, and when half of the time is over. */
@Component
class PlanWork implements Routing {

    private final Casework casework;
    private final Actions actions;
    private final WorkingDays days;
    private final Clock clock;

    PlanWork(Casework casework, Actions actions, WorkingDays days, Clock clock) {
        this.casework = casework;
        this.actions = actions;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Set<String> variables() {
        return Set.of("midAt");
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Given given = new Given(casework.values(step));
        LocalDate deadline = given.day("deadline").orElseThrow();
        if (actions.find(at.caseId()).isEmpty()) {
            actions.open(byHand(step, at, given, deadline));
        }
        actions.plan(at.caseId(), at.caseNumber(), given.text("owner"), given.text("checker"), deadline);
        LocalDateTime now = LocalDateTime.now(clock);
        Duration left = Duration.between(now, days.endOf(deadline));
        step.setVariable(
                "midAt",
                Date.from(now.plus(left.dividedBy(2)).atZone(clock.getZone()).toInstant()));
    }

    /** Begun by a secretary, and by no meeting. */
    private Action byHand(DelegateExecution step, StepAt at, Given given, LocalDate deadline) {
        String problem =
                casework.numbered("problem-intake", given.text("problemNumber")).orElse(null);
        return new Action(
                at.caseId(),
                at.caseNumber(),
                at.unit().value(),
                null,
                null,
                problem,
                given.text("subject"),
                given.text("owner"),
                given.text("checker"),
                deadline,
                0,
                0,
                "OPEN");
    }
}
