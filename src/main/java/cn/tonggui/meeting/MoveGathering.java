package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A meeting that could not vote is called anew: everybody is asked again for the other day. */
@Component
class MoveGathering implements Routing {

    private final Casework casework;
    private final Meetings meetings;
    private final Presences presences;
    private final AgendaDays days;

    MoveGathering(Casework casework, Meetings meetings, Presences presences, AgendaDays days) {
        this.casework = casework;
        this.meetings = meetings;
        this.presences = presences;
        this.days = days;
    }

    @Override
    public Set<String> variables() {
        return Set.of("answerAt");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Given given = new Given(casework.values(step));
        LocalDate day = given.day("meetingDay").orElseThrow();
        meetings.postpone(id, day, given.text("meetingTime"), given.text("meetingPlace"));
        presences.anew(id);
        meetings.noticed(id, null);
        LocalDate answerBy = days.before(day, "0").answer();
        casework.keep(step, Map.of("answerBy", answerBy.toString()));
        step.setVariable("answerAt", days.end(answerBy));
    }
}
