package cn.tonggui.election;

import cn.tonggui.election.tally.Roll;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Term;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A02: one election of an organisation at a time, and a committee wherever there are members enough for one (R-O02). */
@Component
class OpenElection implements JavaDelegate {

    private final Casework casework;
    private final Elections elections;
    private final Rolls rolls;
    private final Rosters rosters;
    private final Says says;

    OpenElection(Casework casework, Elections elections, Rolls rolls, Rosters rosters, Says says) {
        this.casework = casework;
        this.elections = elections;
        this.rolls = rolls;
        this.rosters = rosters;
        this.says = says;
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        String type = casework.values(step).getOrDefault("type", "").toString();
        List<ElectorRow> members = rolls.drawn(at.unit().value(), rosters.today());
        Roll roll = Rolls.roll(members);
        if (type.equals("no-committee")) {
            says.require(roll.withoutCommittee());
        }
        Term term = rosters.terms().get(at.unit());
        boolean waits = type.equals("regular") || type.equals("no-committee");
        elections.open(new Election(
                at.caseId(),
                at.unit().value(),
                type,
                waits ? Stage.REMINDED : Stage.PLANNING,
                term == null ? null : term.from(),
                term == null ? null : term.until(),
                null,
                null,
                null,
                0,
                null,
                null));
        Map<String, Object> values = new HashMap<>();
        values.put("fullMembers", (long) roll.fullMembers());
        values.put("probationary", (long) (members.size() - roll.fullMembers()));
        if (term != null) {
            values.put("termFrom", term.from().toString());
            values.put("termUntil", term.until().toString());
            values.put("termSeats", (long) term.seats());
        }
        casework.keep(step, values);
    }
}
