package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.cycle.score.PlanState;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.workflow.Casework;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C12: the period is over; each unit that takes part gets its score sheet, the cross items of each go to another. */
@Component
class OpenSheets implements JavaDelegate {

    private final Casework casework;
    private final Cycles cycles;
    private final Plans plans;
    private final Crossing crossing;
    private final CycleWords words;

    OpenSheets(Casework casework, Cycles cycles, Plans plans, Crossing crossing, CycleWords words) {
        this.casework = casework;
        this.cycles = cycles;
        this.plans = plans;
        this.crossing = crossing;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution step) {
        Cycle cycle = cycles.require(casework.caseOf(step).caseId());
        plans.end(cycle.caseId());
        cycles.move(cycle.caseId(), PlanState.RUNNING, PlanState.EVALUATING);
        List<Member> members = cycles.members(cycle.caseId());
        for (Member member : members) {
            casework.open(
                    step,
                    "score-sheet",
                    Map.of(
                            "branch", member.unit(),
                            "subject", words.say("cycle.sheet-subject", crossing.name(member.unit()), cycle.period()),
                            "period", cycle.period(),
                            "cycleNumber", cycle.number(),
                            "crosser", crossing.of(member, members)),
                    new UnitCode(member.unit()),
                    new PersonId(cycle.partyHead()),
                    "score-sheet");
        }
    }
}
