package cn.tonggui.meeting;

import cn.tonggui.workflow.TaskActed;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A problem or an action whose case is called off or terminated is open no longer, and comes up at no meeting. */
@Component
class EndedOnTheWay {

    /** Acts that end a whole case. */
    private static final Set<String> STOPPED = Set.of("cancel", "terminate");

    private final Problems problems;
    private final Actions actions;

    EndedOnTheWay(Problems problems, Actions actions) {
        this.problems = problems;
        this.actions = actions;
    }

    @EventListener
    void stopped(TaskActed act) {
        if (STOPPED.contains(act.action())) {
            problems.drop(act.caseId());
            actions.close(act.caseId());
        }
    }
}
