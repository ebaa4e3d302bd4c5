package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.regulation.Rulebook;
import cn.tonggui.workflow.Casework;
import java.time.Clock;
import java.time.LocalDate;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A05: what was planned, and the parameters as they stand on the day of the request, for good (SD17). */
@Component
class LockElection implements JavaDelegate {

    private final Casework casework;
    private final Elections elections;
    private final Rulebook rulebook;
    private final Clock clock;

    LockElection(Casework casework, Elections elections, Rulebook rulebook, Clock clock) {
        this.casework = casework;
        this.elections = elections;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Given given = new Given(casework.values(step));
        elections.lock(id, rulebook.parameters(LockedRules.NAMES, LocalDate.now(clock)));
        elections.plan(
                id,
                given.day("meetingDay").orElseThrow(),
                given.numberOr("seats", 0),
                given.numberOr("deputySeats", 0));
        given.day("extendedUntil").ifPresent(until -> elections.extended(id, until));
    }
}
