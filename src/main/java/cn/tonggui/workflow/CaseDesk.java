package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One action on one case from policy to engine, inside the transaction that {@link Cases#perform} begins. */
@Component
class CaseDesk {

    private final CaseReading pages;
    private final CasePolicy policy;
    private final CaseTurns turns;
    private final ActRecorder recorder;
    private final Map<Class<? extends CaseAction>, CaseHandler<?>> handlers;

    CaseDesk(
            CaseReading pages,
            CasePolicy policy,
            CaseTurns turns,
            ActRecorder recorder,
            List<CaseHandler<? extends CaseAction>> handlers) {
        this.pages = pages;
        this.policy = policy;
        this.turns = turns;
        this.recorder = recorder;
        this.handlers = handlers.stream().collect(Collectors.toMap(CaseHandler::handles, Function.identity()));
    }

    CaseTurn act(CaseAction action, Viewer viewer) {
        CaseFile found = pages.find(action.ref().id(), viewer);
        if (!viewer.mayAct()) {
            throw new NotAllowed("action-not-yours", found.title(), "");
        }
        CaseTurn turn = turns.of(found.instanceId());
        perform(action, pages.bearing(turn.file(), viewer), turn);
        return turn;
    }

    private <A extends CaseAction> void perform(A action, CaseBearing bearing, CaseTurn turn) {
        @SuppressWarnings("unchecked")
        CaseHandler<A> handler = (CaseHandler<A>) handlers.get(action.getClass());
        policy.require(handler, action, bearing);
        recorder.acted(turn, action, told(handler, action, bearing), bearing);
        handler.perform(action, bearing, turn);
    }

    private static <A extends CaseAction> ActRecorder.Told told(CaseHandler<A> handler, A action, CaseBearing bearing) {
        return new ActRecorder.Told(handler.told(action, bearing), handler.about(action, bearing));
    }
}
