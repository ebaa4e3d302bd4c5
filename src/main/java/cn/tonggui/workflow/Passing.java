package cn.tonggui.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the gateway behind a finished step is told: its outcome, and how often it was finished before. For this transaction
 * only, so that no later step finds a stale one. Where several take the step, no single one of them decides the way.
 */
@Component
class Passing {

    private final CaseActMapper acts;
    private final CaseSheets sheets;
    private final Signing signing;

    Passing(CaseActMapper acts, CaseSheets sheets, Signing signing) {
        this.acts = acts;
        this.sheets = sheets;
        this.signing = signing;
    }

    Map<String, Object> of(TaskAction.Decision decision, Bearing bearing) {
        WorkMapper.TaskRow task = bearing.task();
        if (bearing.step().sign() != null) {
            Signing.Signed signed = signing.sign(bearing, decision);
            return signed.outcome()
                    .map(outcome -> Map.<String, Object>of("outcome", outcome.word(), "round", signed.round()))
                    .orElse(Map.of());
        }
        int round = acts.finished(task.caseId(), task.step());
        if (bearing.step().sheets() != null) {
            sheets.gather(task, bearing.files());
            return Map.of("outcome", Outcome.SUBMIT.word(), "round", round);
        }
        return Map.of("outcome", decision.outcome().word(), "round", round);
    }
}
