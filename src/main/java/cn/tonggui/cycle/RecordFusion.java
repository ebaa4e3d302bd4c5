package cn.tonggui.cycle;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The result as both heads sign it, and who they are on the day. Where they are one person, one above signs in the other's place,
 * unless {@code dualSign.samePerson} lets that one sign for both.
 */
@Component
class RecordFusion implements Routing {

    private final Casework casework;
    private final Fusions fusions;
    private final FusionText text;
    private final Neighbours neighbours;

    RecordFusion(Casework casework, Fusions fusions, FusionText text, Neighbours neighbours) {
        this.casework = casework;
        this.fusions = fusions;
        this.text = text;
        this.neighbours = neighbours;
    }

    @Override
    public Set<String> variables() {
        return Set.of("same", "businessHead");
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        fusions.move(at.caseId(), Fusion.State.RESULTED);
        casework.keep(
                step,
                Map.of(
                        "fusionWords", text.results(fusions.links(at.caseId())),
                        "standing", Fusion.State.RESULTED.word()));
        String head = neighbours.head(at.unit());
        step.setVariable("businessHead", head);
        boolean same = head.equals(neighbours.secretary(at.unit()));
        step.setVariable("same", same && !CheckSigned.alone(casework.parameters(step)) ? "yes" : "no");
    }
}
