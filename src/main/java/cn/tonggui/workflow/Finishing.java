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
    private final Copying copying;

    Finishing(TaskService engine, Passing passing, Backs backs, Copying copying) {
        this.copying = copying;
        this.engine = engine;
        this.passing = passing;
        this.backs = backs;
    }

    /** @param routes what the form tells the gateways for good */
    void finish(TaskAction.Decision decision, Bearing bearing, Map<String, Object> routes) {
        Runnable copies = copying.after(bearing, decision.outcome());
        if (!backs.straight(bearing, decision.outcome(), routes)) {
            engine.complete(
                    bearing.task().engineId(), bearing.viewer().id().value(), routes, passing.of(decision, bearing));
        }
        copies.run();
    }

    /** The same with a decision that was kept, and whose routes are in the engine already. @param by whose it is */
    void finish(Outcome decided, String by, Bearing bearing) {
        Runnable copies = copying.after(bearing, decided);
        if (!backs.straight(bearing, decided, Map.of())) {
            engine.complete(bearing.task().engineId(), by, Map.of(), passing.ofHeld(decided, bearing.task()));
        }
        copies.run();
    }
}
