package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import cn.tonggui.workflow.StepAt;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C11, 立项: what is to be put right is kept beside the inspections; a problem of level A is supervised from the beginning. */
@Component
class OpenRectification implements Routing {

    private final Casework casework;
    private final Rectifications rectifications;
    private final Supervising supervising;

    OpenRectification(Casework casework, Rectifications rectifications, Supervising supervising) {
        this.casework = casework;
        this.rectifications = rectifications;
        this.supervising = supervising;
    }

    @Override
    public Set<String> variables() {
        return Set.of(Supervising.VARIABLE);
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Given given = new Given(casework.values(step));
        rectifications.open(new Rectification(
                at.caseId(),
                at.caseNumber(),
                at.unit().value(),
                given.text("subject"),
                null,
                given.text("side"),
                given.text("level"),
                given.text("owner"),
                given.text("rechecker"),
                given.day("deadline").orElseThrow(),
                0,
                null,
                "OPEN"));
        supervising.tell(step);
    }
}
