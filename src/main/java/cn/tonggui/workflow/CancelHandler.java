package cn.tonggui.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** 撤销 by the initiator during the steps that the ledger names. */
@Component
class CancelHandler implements CaseHandler<CaseAction.Cancel> {

    private final RuntimeService engine;
    private final Clock clock;

    CancelHandler(RuntimeService engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public Class<CaseAction.Cancel> handles() {
        return CaseAction.Cancel.class;
    }

    @Override
    public boolean offered(CaseBearing bearing) {
        return bearing.initiated()
                && !bearing.open().isEmpty()
                && bearing.open().stream()
                        .allMatch(step -> bearing.ledger().cancel().contains(step.step()));
    }

    @Override
    public void perform(CaseAction.Cancel cancel, CaseBearing bearing, CaseTurn turn) {
        turn.end(CaseState.CANCELLED, "cancelled", LocalDateTime.now(clock));
        engine.deleteProcessInstance(bearing.file().instanceId(), "cancelled by the initiator");
    }
}
