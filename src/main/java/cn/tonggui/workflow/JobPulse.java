package cn.tonggui.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a job last succeeded and last failed on this node, since it started. */
@Component
class JobPulse extends AbstractFlowableEventListener {

    private final Clock clock;
    private volatile @Nullable LocalDateTime success;
    private volatile @Nullable LocalDateTime failure;

    JobPulse(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (event.getType() == FlowableEngineEventType.JOB_EXECUTION_SUCCESS) {
            success = now;
        } else {
            failure = now;
        }
    }

    @Nullable
    LocalDateTime success() {
        return success;
    }

    @Nullable
    LocalDateTime failure() {
        return failure;
    }

    @Override
    public boolean isFailOnException() {
        return false;
    }
}
