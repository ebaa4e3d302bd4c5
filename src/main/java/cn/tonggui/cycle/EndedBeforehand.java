package cn.tonggui.cycle;

import cn.tonggui.workflow.TaskActed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What ends before its time, called off or terminated, is open no longer. */
@Component
class EndedBeforehand {

    private final Rectifications rectifications;
    private final ScoreSheets sheets;
    private final Cycles cycles;
    private final Appraisals appraisals;
    private final Fusions fusions;

    EndedBeforehand(
            Rectifications rectifications, ScoreSheets sheets, Cycles cycles, Appraisals appraisals, Fusions fusions) {
        this.rectifications = rectifications;
        this.sheets = sheets;
        this.cycles = cycles;
        this.appraisals = appraisals;
        this.fusions = fusions;
    }

    @EventListener
    void stopped(TaskActed act) {
        if (act.endsCase()) {
            rectifications.drop(act.caseId());
            sheets.cancel(act.caseId());
            cycles.cancel(act.caseId());
            appraisals.cancel(act.caseId());
            fusions.cancel(act.caseId());
        }
    }
}
