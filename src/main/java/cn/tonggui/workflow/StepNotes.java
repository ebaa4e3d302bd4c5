package cn.tonggui.workflow;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a task says beside its form: why it came back, and who signs it with the holder. */
@Component
class StepNotes {

    private final MoveMapper moves;
    private final SignatureReading signatures;

    StepNotes(MoveMapper moves, SignatureReading signatures) {
        this.moves = moves;
        this.signatures = signatures;
    }

    @Nullable
    String returnedBecause(WorkMapper.TaskRow task) {
        return task.priority() == NewTasks.RETURNED ? moves.lastReturn(task.caseId()) : null;
    }

    Signatures signatures(Bearing bearing) {
        return signatures.of(bearing);
    }
}
