package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
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
        CaseTurn turn = turns.of(task.instanceId());
        turn.admit(holder.value());
        TaskReady ready = new TaskReady(
                task.caseId(),
                task.number(),
                turn.nextRev(),
                LocalDateTime.now(clock),
                task.id(),
                task.step(),
                task.name(),
                holder,
                List.of(),
                null,
                task.dueAt());
        turn.ready(ready);
        turns.publish(ready);
    }
}
