package cn.tonggui.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** 挂起: until it is resumed nothing is done to the case, and its timers sleep. */
@Component
class SuspendHandler implements CaseHandler<CaseAction.Suspend> {

    private final RuntimeService engine;
    private final Clock clock;

    SuspendHandler(RuntimeService engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public Class<CaseAction.Suspend> handles() {
        return CaseAction.Suspend.class;
    }

    @Override
    public boolean ever(CaseBearing bearing) {
        return bearing.oversees();
    }

    @Override
    public boolean offered(CaseBearing bearing) {
        return bearing.oversees() && bearing.isOpen() && !bearing.file().suspended();
    }

    @Override
    public void perform(CaseAction.Suspend suspend, CaseBearing bearing, CaseTurn turn) {
        engine.suspendProcessInstanceById(bearing.file().instanceId());
        turn.suspend(LocalDateTime.now(clock));
    }
}
