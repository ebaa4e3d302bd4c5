package cn.tonggui.workflow;

import java.util.Map;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** What the engine does with a decision: it goes on along the drawing, or straight back to whoever returned the step. */
@Component
class Finishing {

    private final TaskService engine;
    private final Passing passing;
    private final Backs backs;

    Finishing(TaskService engine, Passing passing, Backs backs) {
        this.engine = engine;
        this.passing = passing;
        this.backs = backs;
    }

    /** @param routes what the form tells the gateways for good */
    void finish(TaskAction.Decision decision, Bearing bearing, Map<String, Object> routes) {
        if (!backs.straight(bearing, decision.outcome(), routes)) {
            engine.complete(
                    bearing.task().engineId(), bearing.viewer().id().value(), routes, passing.of(decision, bearing));
        }
    }

    /** The same with a decision that was kept, and whose routes are in the engine already. @param by whose it is */
    void finish(Outcome decided, String by, Bearing bearing) {
        if (!backs.straight(bearing, decided, Map.of())) {
            engine.complete(bearing.task().engineId(), by, Map.of(), passing.of(decided, bearing.task()));
        }
    }
}
