package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Reads a task for its page, and keeps that it was opened by somebody who could do it, once for each task. */
@Component
class Openings {

    /** What anybody who reads the case may do says nothing of whose task it is. */
    private static final Set<String> ANYBODYS = Set.of("comment", "cancel");

    private final TaskReading pages;
    private final MoveMapper moves;
    private final OneTransaction transaction;
    private final Clock clock;

    Openings(TaskReading pages, MoveMapper moves, OneTransaction transaction, Clock clock) {
        this.pages = pages;
        this.moves = moves;
        this.transaction = transaction;
        this.clock = clock;
    }

    TaskView require(String id, Viewer viewer) {
        return pages.require(id, viewer);
    }

    TaskView opened(String id, Viewer viewer) {
        TaskView task = pages.require(id, viewer);
        if (!ANYBODYS.containsAll(task.actions())) {
            keep(task, viewer);
        }
        return task;
    }

    private void keep(TaskView task, Viewer viewer) {
        try {
            transaction.run(() -> {
                moves.keepSeen(task.id(), task.caseId(), viewer.id().value(), LocalDateTime.now(clock));
                return true;
            });
        } catch (DuplicateKeyException openedTwiceAtOnce) {
            // the other one was first, and one is enough
        }
    }
}
