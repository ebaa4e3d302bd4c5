package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.workflow.Casework;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * 1.1 beside a cycle: each unit with Party items in a quarter or a year links them to what production is measured by. A month is
 * too short to show what came of it; there a review may be begun by hand.
 */
@Component
class StartFusions {

    private final Casework casework;
    private final Plans plans;
    private final CycleWords words;

    StartFusions(Casework casework, Plans plans, CycleWords words) {
        this.casework = casework;
        this.plans = plans;
        this.words = words;
    }

    /** As linked cases of the cycle. */
    void of(DelegateExecution step, Cycle cycle) {
        if (Period.of(cycle.period()).kind() == Period.Kind.MONTH) {
            return;
        }
        Set<Integer> off = plans.lines(cycle.caseId()).stream()
                .filter(line -> !line.pair().alive())
                .map(PairLine::no)
                .collect(Collectors.toSet());
        Map<String, String> names = words.units();
        plans.items(cycle.caseId(), Side.PARTY).stream()
                .filter(item -> !off.contains(item.pair()))
                .map(Item::unit)
                .distinct()
                .sorted()
                .forEach(unit -> casework.open(
                        step,
                        "fusion-review",
                        Map.of(
                                "branch",
                                unit,
                                "subject",
                                words.say("fusion.subject", names.getOrDefault(unit, unit), cycle.period()),
                                "cycleNumber",
                                cycle.number(),
                                "origin",
                                "cycle"),
                        new UnitCode(unit),
                        new PersonId(cycle.partyHead()),
                        "fusion-review"));
    }
}
