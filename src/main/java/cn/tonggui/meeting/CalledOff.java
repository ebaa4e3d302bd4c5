package cn.tonggui.meeting;

import cn.tonggui.workflow.TaskActed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A meeting that is called off leaves its month to another, and its problems wait for that one. */
@Component
class CalledOff {

    private final Meetings meetings;

    CalledOff(Meetings meetings) {
        this.meetings = meetings;
    }

    @EventListener
    void stopped(TaskActed act) {
        if (act.endsCase()) {
            meetings.cancel(act.caseId());
        }
    }
}
