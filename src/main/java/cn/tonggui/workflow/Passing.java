package cn.tonggui.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the gateway behind a finished step is told: its outcome, and how often it was finished before. For this transaction
 * only, so that no later step finds a stale one. Where several take the step, no single one of them decides the way.
 */
@Component
class Passing {

    private final SignerMapper signers;
    private final CaseSheets sheets;
    private final Signing signing;

    Passing(SignerMapper signers, CaseSheets sheets, Signing signing) {
        this.signers = signers;
        this.sheets = sheets;
        this.signing = signing;
    }

    Map<String, Object> of(TaskAction.Decision decision, Bearing bearing) {
        WorkMapper.TaskRow task = bearing.task();
        if (bearing.step().sign() != null) {
            return signing.sign(bearing, decision).passing();
        }
        if (bearing.step().sheets() != null) {
            sheets.gather(task, bearing.files());
        }
        boolean several = bearing.files().takenBySeveral(task.step());
        return of(several ? Outcome.SUBMIT : decision.outcome(), task, task.finished() + 1);
    }

    /** Of a decision that was kept until others had signed after it. */
    Map<String, Object> ofHeld(Outcome outcome, WorkMapper.TaskRow task) {
        return of(outcome, task, task.finished());
    }

    private Map<String, Object> of(Outcome outcome, WorkMapper.TaskRow task, int finished) {
        // A decision that those who sign after sent back was none.
        int refused = task.signers() == 0
                ? 0
                : (int) signers.of(task.caseId(), task.step()).stream()
                        .filter(signer ->
                                signer.place() == Signer.Place.AFTER && signer.state() == Signer.State.REFUSED)
                        .count();
        return Map.of("outcome", outcome.word(), "round", finished - refused);
    }
}
