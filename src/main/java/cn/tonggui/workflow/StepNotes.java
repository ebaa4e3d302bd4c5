package cn.tonggui.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a task says beside its form: why it came back, whom its fields offer, and who signs it
 * with the holder. */
@Component
class StepNotes {

    private final MoveMapper moves;
    private final SignatureReading signatures;
    private final Choosing choosing;

    StepNotes(MoveMapper moves, SignatureReading signatures, Choosing choosing) {
        this.moves = moves;
        this.signatures = signatures;
        this.choosing = choosing;
    }

    @Nullable
    String returnedBecause(WorkMapper.TaskRow task) {
        return task.priority() == NewTasks.RETURNED ? moves.lastReturn(task.caseId()) : null;
    }

    Map<String, TaskView.Choice> choices(WorkMapper.TaskRow task, Ledger ledger) {
        return choosing.of(task, ledger);
    }

    Signatures signatures(Bearing bearing) {
        return signatures.of(bearing);
    }
}
