package cn.tonggui.meeting;

import cn.tonggui.workflow.TaskActed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A problem or an action whose case is called off or terminated is open no longer, and comes up at no meeting. */
@Component
class EndedOnTheWay {

    private final Problems problems;
    private final Actions actions;

    EndedOnTheWay(Problems problems, Actions actions) {
        this.problems = problems;
        this.actions = actions;
    }

    @EventListener
    void stopped(TaskActed act) {
        if (act.endsCase()) {
            problems.drop(act.caseId());
            actions.close(act.caseId());
        }
    }
}
