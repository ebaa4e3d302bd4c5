package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 1.15: one appraisal of an organisation's units for a year, with who heads each. */
@Component
class OpenAppraisal implements JavaDelegate {

    private final Casework casework;
    private final Appraisals appraisals;
    private final Members members;
    private final Clock clock;

    OpenAppraisal(Casework casework, Appraisals appraisals, Members members, Clock clock) {
        this.casework = casework;
        this.appraisals = appraisals;
        this.members = members;
        this.clock = clock;
    }

    /**
     * @throws RuleBroken {@code cycle-period}; {@code appraisal-year} it has not begun; {@code appraisal-twice}; {@code
     *     appraisal-empty} nothing is beneath the organisation that could be appraised
     */
    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Given given = new Given(casework.values(step));
        String year = given.text("year");
        LocalDate today = LocalDate.now(clock);
        Period period = Period.of(year);
        if (period.kind() != Period.Kind.YEAR || period.from().isAfter(today)) {
            throw new RuleBroken("appraisal-year", year);
        }
        List<Member> all = members.of(at.unit(), List.of());
        if (all.isEmpty()) {
            throw new RuleBroken("appraisal-empty");
        }
        appraisals.open(
                new Appraisal(
                        at.caseId(),
                        at.caseNumber(),
                        at.unit().value(),
                        year,
                        given.text("subject"),
                        today,
                        Appraisal.State.GATHERING),
                all);
        casework.keep(step, Map.of("unitWords", members.words(all)));
    }
}
