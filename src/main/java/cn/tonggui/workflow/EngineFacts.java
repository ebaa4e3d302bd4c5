package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.MessageEventDefinition;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.delegate.event.FlowableActivityCancelledEvent;
import org.flowable.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Hears the engine end an instance, and says that the case is closed, or a timer or a message end a step. */
@Component
class EngineFacts extends AbstractFlowableEventListener {

    private final CaseTurns turns;
    private final TraceMapper trace;
    private final MoveMapper moves;
    private final Clock clock;

    EngineFacts(CaseTurns turns, TraceMapper trace, MoveMapper moves, Clock clock) {
        this.turns = turns;
        this.trace = trace;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableActivityCancelledEvent cancelled) {
            if (cancelled.getCause() instanceof BoundaryEvent cause
                    && cancelled.getActivityType().equals("userTask")) {
                ended(cancelled, cause);
            }
        } else {
            closed(event);
        }
    }

    private void ended(FlowableActivityCancelledEvent step, BoundaryEvent cause) {
        boolean told = cause.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
        if (told) {
            CaseTurn turn = turns.of(step.getProcessInstanceId());
            gone(turn, turn.rev(), step);
        } else {
            lapsed(step);
        }
    }

    /** A timer ended the step: nobody decided, and the timeline says so, and to whoever still has the task's page open. */
    private void lapsed(FlowableActivityCancelledEvent step) {
        CaseTurn turn = turns.of(step.getProcessInstanceId());
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        turns.record(
                CaseActMapper.Row.bySystem(turn.file(), rev, now, "lapse", step.getActivityId(), "")
                        .saying(step.getActivityName() == null ? "" : step.getActivityName(), ""),
                null,
                TaskActed.bySystem(turn.file(), rev, now, step.getActivityId(), "lapse", ""));
        gone(turn, rev, step);
    }

    /** @param rev of the act that took the tasks of the step away */
    private void gone(CaseTurn turn, long rev, FlowableActivityCancelledEvent step) {
        List<String> tasks = trace.tasksOf(step.getExecutionId());
        if (!tasks.isEmpty()) {
            moves.keepGone(turn.file().id(), rev, tasks);
        }
    }

    private void closed(FlowableEvent event) {
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
                        file.process(),
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
