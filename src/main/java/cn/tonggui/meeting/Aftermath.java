package cn.tonggui.meeting;

import org.springframework.stereotype.Component;

/** What a resolution does to the problem it is about. */
@Component
class Aftermath {

    private final Problems problems;
    private final Escalations escalations;
    private final AgendaDays days;

    Aftermath(Problems problems, Escalations escalations, AgendaDays days) {
        this.problems = problems;
        this.escalations = escalations;
        this.days = days;
    }

    void of(Meeting meeting, Item item, String kind) {
        if (item.problem() == null) {
            return;
        }
        if (kind.equals("defer")) {
            escalations.carryProblem(meeting, item, days.setting("agenda.carryEscalate"));
        } else {
            problems.move(item.problem(), ProblemState.RESOLVED_PENDING);
        }
    }
}
