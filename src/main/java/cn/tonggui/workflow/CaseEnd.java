package cn.tonggui.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import org.flowable.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends a case before its drawn end: the instance goes, and the act that did it has said so already. */
@Component
class CaseEnd {

    private final RuntimeService engine;
    private final GoneTasks gone;
    /** Only when they are needed: those of the modules ask {@link Casework} themselves. */
    private final ObjectProvider<Stopping> heard;

    private final Clock clock;

    CaseEnd(RuntimeService engine, GoneTasks gone, ObjectProvider<Stopping> heard, Clock clock) {
        this.engine = engine;
        this.gone = gone;
        this.heard = heard;
        this.clock = clock;
    }

    /** The outcome is the state's own word, {@code rejected}. */
    void end(CaseTurn turn, CaseState how) {
        String word = how.name().toLowerCase(Locale.ROOT);
        turn.end(how, word, LocalDateTime.now(clock));
        gone.during(turn, () -> engine.deleteProcessInstance(turn.file().instanceId(), word));
        heard.stream()
                .filter(one -> one.process().equals(turn.file().process()))
                .forEach(one -> one.stopped(StepAt.of(turn.file(), "")));
    }
}
