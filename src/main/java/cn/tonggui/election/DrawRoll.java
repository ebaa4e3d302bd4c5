package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A07: who is a member, and who of them may vote on the day of the meeting (R-E04). The seats are now those approved. */
@Component
class DrawRoll implements Routing {

    private final Casework casework;
    private final Elections elections;
    private final Rolls rolls;

    DrawRoll(Casework casework, Elections elections, Rolls rolls) {
        this.casework = casework;
        this.elections = elections;
        this.rolls = rolls;
    }

    @Override
    public Set<String> variables() {
        return Set.of("roundKind");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Given given = new Given(casework.values(step));
        Election election = elections.require(id);
        LocalDate day = Objects.requireNonNull(election.meetingDay());
        elections.plan(id, day, given.numberOr("approvedSeats", election.seatsOrNone()), election.deputySeats());
        rolls.draw(election, day);
        step.setVariable("roundKind", election.withoutCommittee() ? "no-committee" : "committee");
    }
}
