package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fusion reviews, from the linking of Party items to the signatures of both heads. */
@Component
class Fusions {

    private final FusionMapper mapper;
    private final Plans plans;
    private final Clock clock;

    Fusions(FusionMapper mapper, Plans plans, Clock clock) {
        this.mapper = mapper;
        this.plans = plans;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code cycle-fusion-twice} the unit has one for the cycle */
    void open(Fusion one) {
        String slot = one.unit() + " " + one.cycle();
        mapper.inSlot(slot).ifPresent(number -> {
            throw new RuleBroken("cycle-fusion-twice", number);
        });
        mapper.open(one, slot, LocalDateTime.now(clock));
    }

    Fusion require(String caseId) {
        return mapper.find(caseId).orElseThrow(() -> new NotFound("fusion", caseId));
    }

    /** The Party items of the unit in the plan, those left out that were called off. */
    List<Item> items(String cycle, String unit) {
        Set<Integer> off = plans.lines(cycle).stream()
                .filter(line -> !line.pair().alive())
                .map(PairLine::no)
                .collect(Collectors.toSet());
        return plans.items(cycle, Side.PARTY).stream()
                .filter(item -> item.unit().equals(unit) && !off.contains(item.pair()))
                .toList();
    }

    List<FusionLink> links(String caseId) {
        return mapper.links(caseId);
    }

    /** What was measured and signed by both heads in a cycle. */
    List<FusionMapper.Signed> signed(String cycle) {
        return mapper.results(cycle);
    }

    void write(String caseId, List<FusionLink> links) {
        mapper.clear(caseId);
        mapper.write(caseId, links);
    }

    void explain(String caseId, String explanation) {
        mapper.explain(caseId, explanation);
    }

    void move(String caseId, Fusion.State to) {
        mapper.move(caseId, to);
        if (to == Fusion.State.SIGNED) {
            mapper.signed(caseId, LocalDateTime.now(clock));
        }
    }

    /** Its case ended before its time. Nothing happens to one that is signed. */
    void cancel(String caseId) {
        mapper.cancel(caseId);
    }
}
