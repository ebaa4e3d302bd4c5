package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One action on one task from policy to engine, inside the transaction that {@link Tasks#perform} begins. */
@Component
class TaskDesk {

    private final TaskFinder finder;
    private final ActionPolicy policy;
    private final CaseTurns turns;
    private final ActRecorder recorder;
    private final Map<Class<? extends TaskAction>, ActionHandler<?>> handlers;

    TaskDesk(
            TaskFinder finder,
            ActionPolicy policy,
            CaseTurns turns,
            ActRecorder recorder,
            List<ActionHandler<? extends TaskAction>> handlers) {
        this.finder = finder;
        this.policy = policy;
        this.turns = turns;
        this.recorder = recorder;
        this.handlers = handlers.stream().collect(Collectors.toMap(ActionHandler::handles, Function.identity()));
    }

    CaseTurn act(TaskAction action, Viewer viewer) {
        String id = action.task().id();
        // 组织科 hands over what it may not read.
        TaskFinder.Found found =
                action instanceof TaskAction.HandOver ? finder.lockedForAll(id) : finder.locked(id, viewer);
        CaseTurn turn = turns.of(found.task().instanceId());
        perform(action, policy.require(action, found, viewer), turn);
        return turn;
    }

    private <A extends TaskAction> void perform(A action, Bearing bearing, CaseTurn turn) {
        ActionHandler<A> handler = handlerOf(action);
        recorder.acted(turn, action, bearing, handler.behalf(action, bearing), handler.about(action, bearing));
        handler.perform(action, bearing);
    }

    @SuppressWarnings("unchecked")
    private <A extends TaskAction> ActionHandler<A> handlerOf(A action) {
        return (ActionHandler<A>) handlers.entrySet().stream()
                .filter(handler -> handler.getKey().isInstance(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no handler for " + action.word()))
                .getValue();
    }
}
