package cn.tonggui.cycle;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was added to issued plans and who signed for it; nothing of it is taken out. */
@Component
class AdditionLog {

    private final PartnerMapper mapper;
    private final Clock clock;

    AdditionLog(PartnerMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @throws NotFound no such addition */
    Addition require(String cycle, int no) {
        return mapper.find(cycle, no).orElseThrow(() -> new NotFound("addition"));
    }

    boolean waits(String cycle, int pair) {
        return mapper.waiting(cycle).stream().anyMatch(one -> one.pair() == pair);
    }

    int nextNo(String cycle) {
        return mapper.nextNo(cycle);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    void propose(Addition one) {
        mapper.propose(one, one.cycle() + " " + one.pair());
    }

    /** @throws Stale {@code cycle-partner-signed} it is settled, or the viewer signed */
    void sign(Addition one, boolean agreed, Viewer viewer) {
        String me = viewer.id().value();
        if (!require(one.cycle(), one.no()).open()
                || signed(one).stream().anyMatch(by -> by.person().equals(me))) {
            throw new Stale("cycle-partner-signed");
        }
        mapper.sign(one.cycle(), one.no(), new PartnerMapper.Signed(me, agreed, now()));
    }

    List<PartnerMapper.Signed> signed(Addition one) {
        return mapper.signed(one.cycle(), one.no());
    }

    Set<String> signers(Addition one) {
        return signed(one).stream().map(PartnerMapper.Signed::person).collect(Collectors.toSet());
    }

    void settle(Addition one, Addition.State state, String refusal) {
        if (mapper.settle(one.cycle(), one.no(), state, refusal, now()) != 1) {
            throw new Stale("cycle-partner-signed");
        }
    }

    /** Numbers of pairs of which a report or a result is kept. */
    Set<Integer> touched(String cycle) {
        return Set.copyOf(mapper.touched(cycle));
    }
}
