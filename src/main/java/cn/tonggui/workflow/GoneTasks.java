package cn.tonggui.workflow;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tasks that are no longer there: which act finished each or took it away, so that who still has its page open hears of it. */
@Component
class GoneTasks {

    private final TraceMapper trace;
    private final MoveMapper moves;
    private final CaseActMapper acts;

    GoneTasks(TraceMapper trace, MoveMapper moves, CaseActMapper acts) {
        this.trace = trace;
        this.moves = moves;
        this.acts = acts;
    }

    /** {@link Stale} with the name, the time, the word of the act and the case; {@link NotFound} for who may not know of it. */
    Refusal refusal(String task, Viewer viewer) {
        CaseActMapper.Row act = acts.lastOn(task, viewer.readerKeys());
        if (act != null) {
            return new Stale("task-done", act.actorName(), act.actedAt(), act.action(), act.caseId());
        }
        MoveMapper.Gone gone = moves.goneBy(task, viewer.readerKeys());
        return gone == null
                ? new NotFound("task")
                : new Stale("task-done", gone.actorName(), gone.actedAt(), gone.action(), gone.caseId());
    }

    /** A timer ended the step, of which the latest act of the turn tells. */
    void lapsed(CaseTurn turn, String step) {
        List<String> tasks = trace.open(turn.file().instanceId()).stream()
                .filter(task -> task.step().equals(step))
                .map(TraceMapper.Open::taskId)
                .toList();
        if (!tasks.isEmpty()) {
            moves.keepGone(turn.file().id(), turn.rev(), tasks);
        }
    }

    /** @param change what the latest act of the turn does to the engine */
    void during(CaseTurn turn, Runnable change) {
        long rev = turn.rev();
        Set<String> gone = open(turn);
        change.run();
        gone.removeAll(open(turn));
        if (!gone.isEmpty()) {
            moves.keepGone(turn.file().id(), rev, gone);
        }
    }

    private Set<String> open(CaseTurn turn) {
        return trace.open(turn.file().instanceId()).stream()
                .map(TraceMapper.Open::taskId)
                .collect(Collectors.toSet());
    }
}
