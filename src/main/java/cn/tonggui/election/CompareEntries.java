package cn.tonggui.election;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A19: two sheets entered blind to each other are the same, or it is counted again. */
@Component
class CompareEntries implements Routing {

    private final Casework casework;
    private final Rounds rounds;
    private final Counting counting;

    CompareEntries(Casework casework, Rounds rounds, Counting counting) {
        this.casework = casework;
        this.rounds = rounds;
        this.counting = counting;
    }

    @Override
    public Set<String> variables() {
        return Set.of("entries");
    }

    @Override
    public void execute(DelegateExecution step) {
        Round round = rounds.current(casework.caseOf(step).caseId());
        step.setVariable("entries", counting.compare(round) ? "same" : "different");
    }
}
