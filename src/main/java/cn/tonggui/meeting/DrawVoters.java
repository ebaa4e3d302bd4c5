package cn.tonggui.meeting;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** B13: who votes on the matter: members who came and take part in it. */
@Component
class DrawVoters implements Routing {

    private final Casework casework;
    private final Floor floor;
    private final Items items;
    private final Presences presences;

    DrawVoters(Casework casework, Floor floor, Items items, Presences presences) {
        this.casework = casework;
        this.floor = floor;
        this.items = items;
        this.presences = presences;
    }

    @Override
    public Set<String> variables() {
        return Set.of("voters");
    }

    /** @throws RuleBroken {@code agenda-nobody-votes} all of them stand back */
    @Override
    public void execute(DelegateExecution step) {
        Item item = floor.item(casework.caseOf(step).caseId());
        List<String> voters = presences.bench(item).voters();
        if (voters.isEmpty()) {
            throw new RuleBroken("agenda-nobody-votes").at("recused");
        }
        items.voters(item, voters.size());
        step.setVariable("voters", new ArrayList<>(voters));
    }
}
