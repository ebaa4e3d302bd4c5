package cn.tonggui.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Ends a case before its drawn end: the instance goes, and the act that did it has said so already. */
@Component
class CaseEnd {

    private final RuntimeService engine;
    private final GoneTasks gone;
    private final Clock clock;

    CaseEnd(RuntimeService engine, GoneTasks gone, Clock clock) {
        this.engine = engine;
        this.gone = gone;
        this.clock = clock;
    }

    /** The outcome is the state's own word, {@code rejected}. */
    void end(CaseTurn turn, CaseState how) {
        String word = how.name().toLowerCase(Locale.ROOT);
        turn.end(how, word, LocalDateTime.now(clock));
        gone.during(turn, () -> engine.deleteProcessInstance(turn.file().instanceId(), word));
    }
}
