package cn.tonggui.cycle;

import cn.tonggui.workflow.TaskActed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What ends before its time, called off or terminated, is open no longer. */
@Component
class EndedBeforehand {

    private final Rectifications rectifications;
    private final ScoreSheets sheets;

    EndedBeforehand(Rectifications rectifications, ScoreSheets sheets) {
        this.rectifications = rectifications;
        this.sheets = sheets;
    }

    @EventListener
    void stopped(TaskActed act) {
        if (act.endsCase()) {
            rectifications.drop(act.caseId());
            sheets.cancel(act.caseId());
        }
    }
}
