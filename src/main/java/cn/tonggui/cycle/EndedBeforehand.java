package cn.tonggui.cycle;

import cn.tonggui.workflow.TaskActed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What ends before its time, called off or terminated, is open no longer. */
@Component
class EndedBeforehand {

    private final Rectifications rectifications;

    EndedBeforehand(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @EventListener
    void stopped(TaskActed act) {
        if (act.endsCase()) {
            rectifications.drop(act.caseId());
        }
    }
}
