package cn.tonggui.meeting;

import cn.tonggui.workflow.TaskActed;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A meeting that is called off leaves its month to another, and its problems wait for that one. */
@Component
class CalledOff {

    /** Acts that end a whole case. */
    private static final Set<String> STOPPED = Set.of("cancel", "terminate");

    private final Meetings meetings;

    CalledOff(Meetings meetings) {
        this.meetings = meetings;
    }

    @EventListener
    void stopped(TaskActed act) {
        if (STOPPED.contains(act.action())) {
            meetings.cancel(act.caseId());
        }
    }
}
