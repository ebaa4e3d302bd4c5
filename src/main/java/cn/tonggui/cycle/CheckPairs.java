package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Exact;
import cn.tonggui.cycle.score.Pairing;
import cn.tonggui.cycle.score.PlanState;
import cn.tonggui.cycle.score.Ruling;
import cn.tonggui.cycle.score.Side;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C02, 配对校验 (K16). */
@Component
class CheckPairs implements JavaDelegate {

    private final Casework casework;
    private final Cycles cycles;
    private final Plans plans;
    private final RulingWords words;
    private final PairFacts facts;

    CheckPairs(Casework casework, Cycles cycles, Plans plans, RulingWords words, PairFacts facts) {
        this.casework = casework;
        this.cycles = cycles;
        this.plans = plans;
        this.words = words;
        this.facts = facts;
    }

    /** @throws RuleBroken {@code cycle-pairing}, {@code cycle-pair-mark}, {@code cycle-pair-key} */
    @Override
    public void execute(DelegateExecution step) {
        Cycle cycle = cycles.require(casework.caseOf(step).caseId());
        Ruling ruling = pairing(cycle)
                .ruling(Exact.parse(
                        casework.parameters(step).get("pair.minRate").replace("%", "/100")));
        words.require(ruling);
        plans.build(cycle.caseId());
        cycles.move(cycle.caseId(), PlanState.DRAFT, PlanState.REVIEW);
        casework.keep(step, Map.of("pairRate", words.of(ruling), "planWords", facts.plan(cycle.caseId())));
    }

    private Pairing pairing(Cycle cycle) {
        List<Item> party = plans.items(cycle.caseId(), Side.PARTY);
        List<Item> business = plans.items(cycle.caseId(), Side.BUSINESS);
        int alone = (int) business.stream()
                .filter(Item::keyTask)
                .filter(item -> party.stream()
                        .noneMatch(one -> Integer.valueOf(item.no()).equals(one.partner())))
                .count();
        return new Pairing(
                party.size(),
                (int) party.stream().filter(item -> item.partner() != null).count(),
                (int) party.stream().filter(item -> !item.pure().isEmpty()).count(),
                alone,
                !cycle.explanation().isEmpty());
    }
}
