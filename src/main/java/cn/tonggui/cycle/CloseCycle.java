package cn.tonggui.cycle;

import cn.tonggui.cycle.score.PlanState;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C21: the circular is out; what was learnt waits for the next cycle. */
@Component
class CloseCycle implements JavaDelegate {

    private final Casework casework;
    private final Cycles cycles;
    private final Rewards rewards;
    private final RulingWords words;

    CloseCycle(Casework casework, Cycles cycles, Rewards rewards, RulingWords words) {
        this.casework = casework;
        this.cycles = cycles;
        this.rewards = rewards;
        this.words = words;
    }

    /** @throws RuleBroken {@code cycle-closing} nothing was learnt */
    @Override
    public void execute(DelegateExecution step) {
        String cycle = casework.caseOf(step).caseId();
        words.require(PlanState.closing(rewards.lessons(cycle).size(), 0));
        cycles.close(cycle);
    }
}
