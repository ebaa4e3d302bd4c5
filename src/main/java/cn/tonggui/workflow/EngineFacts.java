package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import java.time.Clock;
import java.time.LocalDateTime;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Hears the engine end an instance and says that the case is closed. */
@Component
class EngineFacts extends AbstractFlowableEventListener {

    private final CaseTurns turns;
    private final Clock clock;

    EngineFacts(CaseTurns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        HistoricProcessInstance ended = (HistoricProcessInstance) ((FlowableEngineEntityEvent) event).getEntity();
        if (ended.getDeleteReason() != null) {
            return; // cancelled: the action that did it has said so
        }
        CaseTurn turn = turns.of(ended.getId());
        CaseFile file = turn.file();
        LocalDateTime now = LocalDateTime.now(clock);
        turn.end(CaseState.CLOSED, ended.getEndActivityId(), now);
        long rev = turn.nextRev();
        turns.record(
                CaseActMapper.Row.bySystem(file, rev, now, "close", ended.getEndActivityId(), ""),
                null,
                new CaseClosed(
                        file.id(),
                        file.number(),
                        rev,
                        now,
                        file.title(),
                        new PersonId(file.initiator()),
                        ended.getEndActivityId()));
    }

    /** Without this the engine would swallow what goes wrong here, and the case would close unheard. */
    @Override
    public boolean isFailOnException() {
        return true;
    }
}
