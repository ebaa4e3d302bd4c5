package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows when an open task goes into somebody's hands: he may read the case, and everybody hears for whom it waits. */
@Component
class Handing {

    private final CaseTurns turns;
    private final Clock clock;

    Handing(CaseTurns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    void admit(WorkMapper.TaskRow task, PersonId reader) {
        turns.of(task.instanceId()).admit(reader.value());
    }

    void announce(WorkMapper.TaskRow task, PersonId holder) {
        ready(task, holder, List.of(), null);
    }

    /** Nobody holds the offices any more: the duty officer takes it. */
    void call(WorkMapper.TaskRow task, List<Token> tokens, PersonId duty) {
        ready(task, null, tokens, duty);
    }

    private void ready(
            WorkMapper.TaskRow task, @Nullable PersonId holder, List<Token> tokens, @Nullable PersonId duty) {
        CaseTurn turn = turns.of(task.instanceId());
        Stream.of(holder, duty).filter(Objects::nonNull).forEach(person -> turn.admit(person.value()));
        TaskReady ready = new TaskReady(
                task.caseId(),
                task.number(),
                turn.nextRev(),
                LocalDateTime.now(clock),
                task.id(),
                task.step(),
                task.name(),
                holder,
                tokens,
                duty,
                task.dueAt());
        turn.ready(ready);
        turns.publish(ready);
    }
}
