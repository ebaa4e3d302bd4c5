package cn.tonggui.election;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseClosed;
import cn.tonggui.workflow.TaskActed;
import cn.tonggui.workflow.TaskReady;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Corrections as they are kept, with their signatures. Nothing of them is ever changed or taken out. */
@Component
class CorrectionLog {

    private final CorrectionMapper mapper;
    private final Clock clock;

    CorrectionLog(CorrectionMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    List<CorrectionMapper.Row> of(String caseId) {
        return mapper.of(caseId);
    }

    /** @throws NotFound no such correction */
    CorrectionMapper.Row require(String caseId, int no) {
        return mapper.find(caseId, no).orElseThrow(() -> new NotFound("correction"));
    }

    List<CorrectionMapper.Signed> signed(CorrectionMapper.Row row) {
        return mapper.signed(row.caseId(), row.no());
    }

    List<Integer> confirmedBy(String caseId, Viewer viewer) {
        return mapper.confirmedBy(caseId, viewer.id().value());
    }

    CorrectionMapper.Row open(Round round, Figures was, Figures becomes, String reason, Viewer viewer) {
        CorrectionMapper.Row row = new CorrectionMapper.Row(
                round.caseId(),
                of(round.caseId()).size() + 1,
                round.no(),
                Correction.State.OPEN,
                viewer.id().value(),
                viewer.name(),
                reason,
                was.body(),
                becomes.body(),
                LocalDateTime.now(clock),
                null);
        mapper.open(row);
        return row;
    }

    /** @throws Stale the viewer has signed it, or it is settled */
    void sign(CorrectionMapper.Row row, boolean agreed, Viewer viewer) {
        String me = viewer.id().value();
        if (row.state() != Correction.State.OPEN
                || signed(row).stream().anyMatch(one -> one.person().equals(me))) {
            throw new Stale("correction-signed");
        }
        mapper.sign(
                row.caseId(),
                row.no(),
                new CorrectionMapper.Signed(me, viewer.name(), agreed, LocalDateTime.now(clock)));
    }

    /** One that not all had signed when it became too late. The first sheet stands. */
    @EventListener
    void reported(TaskReady task) {
        if (task.step().equals("resultReview")) {
            mapper.lapse(task.caseId(), LocalDateTime.now(clock));
        }
    }

    @EventListener
    void closed(CaseClosed closed) {
        if (closed.process().equals(Elections.PROCESS)) {
            mapper.lapse(closed.caseId(), LocalDateTime.now(clock));
        }
    }

    @EventListener
    void stopped(TaskActed act) {
        if (act.endsCase()) {
            mapper.lapse(act.caseId(), LocalDateTime.now(clock));
        }
    }

    void settle(CorrectionMapper.Row row, Correction.State state) {
        if (mapper.settle(row.caseId(), row.no(), state, LocalDateTime.now(clock)) != 1) {
            throw new Stale("correction-signed");
        }
    }
}
