package cn.tonggui.election;

import cn.tonggui.workflow.DocumentIssued;
import cn.tonggui.workflow.TaskReady;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves an election to the stage that begins at the step its case has come to, in the same transaction. */
@Component
class StageWatch {

    private final Elections elections;

    StageWatch(Elections elections) {
        this.elections = elections;
    }

    @EventListener
    void ready(TaskReady task) {
        come(task.caseId(), task.step());
    }

    @EventListener
    void issued(DocumentIssued document) {
        come(document.caseId(), document.step());
    }

    private void come(String caseId, String step) {
        Stage.at(step).ifPresent(stage -> elections.come(caseId, stage));
    }
}
