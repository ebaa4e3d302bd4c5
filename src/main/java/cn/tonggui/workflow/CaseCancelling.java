package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** 撤销 by the initiator, inside the transaction that {@link Cases#cancel} begins. */
@Component
class CaseCancelling {

    private final CaseReading pages;
    private final CaseTurns turns;
    private final ActRecorder recorder;
    private final RuntimeService engine;
    private final Clock clock;

    CaseCancelling(CaseReading pages, CaseTurns turns, ActRecorder recorder, RuntimeService engine, Clock clock) {
        this.pages = pages;
        this.turns = turns;
        this.recorder = recorder;
        this.engine = engine;
        this.clock = clock;
    }

    CaseTurn cancel(String caseId, long revision, String token, String reason, Viewer viewer) {
        CaseTurn turn = turns.of(pages.find(caseId, viewer).instanceId());
        TraceMapper.Open step = pages.cancellable(turn.file(), viewer)
                .orElseThrow(() -> new NotAllowed("cancel-not-now", turn.file().title()));
        if (turn.file().rev() != revision) {
            throw new Stale("case-changed", turn.file().number());
        }
        turn.end(CaseState.CANCELLED, "cancelled", LocalDateTime.now(clock));
        recorder.cancelled(turn, step, reason, token, viewer);
        engine.deleteProcessInstance(turn.file().instanceId(), "cancelled by the initiator");
        return turn;
    }
}
