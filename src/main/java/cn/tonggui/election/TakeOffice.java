package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.List;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A27: what was approved takes effect in the organisation, entered by 组织科 and agreed to by the one who approved it. */
@Component
class TakeOffice implements Routing {

    private final Casework casework;
    private final Elections elections;
    private final NewOffices offices;
    private final Changes changes;
    private final Organisation organisation;

    TakeOffice(Casework casework, Elections elections, NewOffices offices, Changes changes, Organisation organisation) {
        this.casework = casework;
        this.elections = elections;
        this.offices = offices;
        this.changes = changes;
        this.organisation = organisation;
    }

    @Override
    public Set<String> variables() {
        return Set.of("newSecretary", "oldSecretary", "handing");
    }

    /** @throws RuleBroken {@code elec-no-second} nobody of 组织科 looked at it, SD17 one person did both */
    @Override
    public void execute(DelegateExecution step) {
        Election election = elections.require(casework.caseOf(step).caseId());
        Given given = new Given(casework.values(step));
        boolean appointed = !given.rows("appointments").isEmpty()
                && !given.text("appointDocNo").isEmpty();
        Viewer entered = actor(step, appointed ? "appoint" : "resultReview");
        Viewer agreed = actor(step, appointed ? "appointApprove" : "resultApprove");
        String old = offices.secretary(election);
        NewOffices.Plan plan = appointed ? offices.appointed(election, given) : offices.elected(election, given);
        List<Entry> entries = plan.entries();
        changes.enact(entries, entered, agreed);
        String now = offices.secretary(election);
        casework.keep(step, plan.told());
        step.setVariable("newSecretary", now);
        step.setVariable("oldSecretary", old);
        step.setVariable("handing", old.isEmpty() || old.equals(now) ? "no" : "yes");
    }

    private Viewer actor(DelegateExecution step, String task) {
        PersonId person = casework.finisher(step, task).orElseThrow(() -> new RuleBroken("elec-no-second"));
        return organisation.viewer(person);
    }
}
