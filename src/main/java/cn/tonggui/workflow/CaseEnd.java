package cn.tonggui.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Ends a case before its drawn end: the instance goes, and the act that did it has said so already. */
@Component
class CaseEnd {

    private final RuntimeService engine;
    private final Clock clock;

    CaseEnd(RuntimeService engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** The outcome is the state's own word, {@code rejected}. */
    void end(CaseTurn turn, CaseState how) {
        String word = how.name().toLowerCase(java.util.Locale.ROOT);
        turn.end(how, word, LocalDateTime.now(clock));
        engine.deleteProcessInstance(turn.file().instanceId(), word);
    }
}
