package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.cycle.score.PlanState;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import cn.tonggui.workflow.StepAt;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C01: one cycle of an organisation for a period, with who takes part, who signs, and what the last one left to it. */
@Component
class OpenCycle implements Routing {

    private final Casework casework;
    private final Cycles cycles;
    private final Members members;
    private final Carried carried;
    private final WorkingDays days;

    OpenCycle(Casework casework, Cycles cycles, Members members, Carried carried, WorkingDays days) {
        this.casework = casework;
        this.cycles = cycles;
        this.members = members;
        this.carried = carried;
        this.days = days;
    }

    @Override
    public Set<String> variables() {
        return Set.of("partyHead", "businessHead", "periodEnd");
    }

    /** @throws RuleBroken {@code cycle-period}; {@code cycle-twice}; {@code cycle-kind} the period is none of the kind; as {@link Members} */
    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Given given = new Given(casework.values(step));
        Period period = Period.of(given.text("period"));
        if (!period.kind().name().equalsIgnoreCase(given.text("kind"))) {
            throw new RuleBroken("cycle-kind", given.text("period"));
        }
        Member place = members.of(at.unit(), 0);
        List<Member> all = members.of(at.unit(), given.rows("units"));
        cycles.open(
                new Cycle(
                        at.caseId(),
                        at.caseNumber(),
                        at.unit().value(),
                        given.text("period"),
                        given.text("subject"),
                        place.partyHead(),
                        place.businessHead(),
                        "",
                        0,
                        PlanState.DRAFT),
                all);
        casework.keep(
                step,
                Map.of(
                        "units",
                        all.stream()
                                .map(member -> Map.<String, Object>of("unit", member.unit()))
                                .toList(),
                        "carried",
                        carried.into(at.caseId(), at.unit(), period)));
        step.setVariable("partyHead", place.partyHead());
        step.setVariable("businessHead", place.businessHead());
        step.setVariable(
                "periodEnd",
                Date.from(days.endOf(period.until())
                        .atZone(ZoneId.systemDefault())
                        .toInstant()));
    }
}
