package cn.tonggui.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps which tasks an act took away unfinished, so that who still has their pages open hears what became of them. */
@Component
class GoneTasks {

    private final TraceMapper trace;
    private final MoveMapper moves;

    GoneTasks(TraceMapper trace, MoveMapper moves) {
        this.trace = trace;
        this.moves = moves;
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
