package cn.tonggui.election;

import cn.tonggui.election.tally.Resolution;
import cn.tonggui.election.tally.Roll;
import cn.tonggui.election.tally.Ruling;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A14: the general quorum (R-M01) by all who have the right, then that of the election (R-E07) by those due. */
@Component
class OpenMeeting implements Routing {

    private final Casework casework;
    private final Elections elections;
    private final Attendance attendance;
    private final LockedRules rules;
    private final Says says;

    OpenMeeting(Casework casework, Elections elections, Attendance attendance, LockedRules rules, Says says) {
        this.casework = casework;
        this.elections = elections;
        this.attendance = attendance;
        this.rules = rules;
        this.says = says;
    }

    @Override
    public Set<String> variables() {
        return Set.of("quorum");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Roll roll = attendance.count(id);
        Ruling general = new Resolution(
                        Resolution.Matter.ORDINARY,
                        roll.eligible(),
                        roll.turnout().present(),
                        0,
                        0)
                .quorum();
        Ruling election = roll.turnout().quorum(rules.count(id).quorum());
        boolean met = general.granted() && election.granted();
        List<cn.tonggui.election.tally.Step> steps = new ArrayList<>(general.steps());
        steps.addAll(roll.steps());
        steps.addAll(election.steps());
        casework.keep(
                step,
                Map.of(
                        "quorumWords",
                        says.of(steps),
                        "eligible",
                        (long) roll.turnout().due(),
                        "present",
                        (long) roll.turnout().present()));
        elections.move(id, met ? Stage.MEETING_OPEN : Stage.NO_QUORUM);
        step.setVariable("quorum", met ? "met" : "not-met");
    }
}
