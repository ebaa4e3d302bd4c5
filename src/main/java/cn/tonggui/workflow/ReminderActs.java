package cn.tonggui.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Reminders as the timeline of a case tells them: acts of the system, each taking the case's turn like any other. */
@Component
class ReminderActs {

    static final String REMIND = "remind";

    private final WorkMapper work;
    private final CaseActMapper acts;
    private final CaseTurns turns;
    private final Clock clock;

    ReminderActs(WorkMapper work, CaseActMapper acts, CaseTurns turns, Clock clock) {
        this.work = work;
        this.acts = acts;
        this.turns = turns;
        this.clock = clock;
    }

    /** False when the task is no longer open. */
    boolean keep(String task, String words) {
        WorkMapper.TaskRow found = work.again(task);
        if (found == null) {
            return false;
        }
        CaseTurn turn = turns.of(found.instanceId());
        if (work.again(task) == null) {
            return false; // finished while we waited for the case
        }
        keep(turn, found.step(), words);
        return true;
    }

    void keep(CaseTurn turn, String step, String words) {
        CaseFile file = turn.file();
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        turns.record(
                CaseActMapper.Row.bySystem(file, rev, now, REMIND, step, words),
                null,
                TaskActed.bySystem(file, rev, now, step, REMIND, words));
    }

    /** Whether the notice of that step was given since the moment. */
    boolean given(CaseTurn turn, String step, LocalDateTime since) {
        return acts.reminded(turn.file().id(), step, since) > 0;
    }
}
