package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.cycle.score.PlanState;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cycles, from their opening to their closing. */
@Component
class Cycles {

    private final CycleMapper mapper;
    private final Clock clock;

    Cycles(CycleMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code cycle-twice}: the organisation has one for the period */
    void open(Cycle cycle, List<Member> members) {
        String slot = cycle.unit() + " " + cycle.period();
        mapper.inSlot(slot).ifPresent(number -> {
            throw new RuleBroken("cycle-twice", cycle.period(), number);
        });
        mapper.open(cycle, slot, LocalDateTime.now(clock));
        mapper.join(cycle.caseId(), members);
    }

    Optional<Cycle> find(String caseId) {
        return mapper.find(caseId);
    }

    Cycle require(String caseId) {
        return find(caseId).orElseThrow(() -> new NotFound("cycle", caseId));
    }

    List<Member> members(String caseId) {
        return mapper.members(caseId);
    }

    void explain(String caseId, String explanation) {
        mapper.explain(caseId, explanation);
    }

    int nextRound(String caseId) {
        mapper.nextRound(caseId);
        return require(caseId).progressNo();
    }

    /** Nothing happens to one that is there already: steps are taken again after a return. */
    void move(String caseId, PlanState from, PlanState to) {
        if (mapper.move(caseId, from, to) != 1 && require(caseId).state() != to) {
            throw new IllegalStateException("cycle " + caseId + " is not " + from + ", expected that before " + to);
        }
    }

    void issue(String caseId) {
        move(caseId, PlanState.APPROVED, PlanState.ISSUED);
        mapper.issued(caseId, LocalDateTime.now(clock));
    }

    void close(String caseId) {
        move(caseId, PlanState.SUMMARIZED, PlanState.CLOSED);
        mapper.closed(caseId, LocalDateTime.now(clock));
    }

    /** Its case ended before its time: another may be begun for the period. */
    void cancel(String caseId) {
        mapper.cancel(caseId, LocalDateTime.now(clock));
    }
}
