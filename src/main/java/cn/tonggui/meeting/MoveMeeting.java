package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** B10: without a quorum it meets again within five days. */
@Component
class MoveMeeting implements Routing {

    private static final int MOST_DAYS = 5;

    private final Casework casework;
    private final Meetings meetings;
    private final Presences presences;
    private final AgendaDays days;

    MoveMeeting(Casework casework, Meetings meetings, Presences presences, AgendaDays days) {
        this.casework = casework;
        this.meetings = meetings;
        this.presences = presences;
        this.days = days;
    }

    @Override
    public Set<String> variables() {
        return Set.of("materialAt", "answerAt");
    }

    /** @throws RuleBroken {@code agenda-postponed} later than five days after the day that failed */
    @Override
    public void execute(DelegateExecution step) {
        Meeting meeting = meetings.require(casework.caseOf(step).caseId());
        Given given = new Given(casework.values(step));
        LocalDate day = given.day("meetingDay").orElseThrow();
        LocalDate last = meeting.meetingDay().plusDays(MOST_DAYS);
        if (day.isAfter(last)) {
            throw new RuleBroken("agenda-postponed", last, MOST_DAYS).at("meetingDay");
        }
        meetings.postpone(meeting.caseId(), day, given.text("meetingTime"), given.text("meetingPlace"));
        presences.anew(meeting.caseId());
        AgendaDays.Days by = days.before(day, casework.parameters(step).get("agenda.materialDays"));
        Map<String, Object> values = new HashMap<>();
        values.put("materialBy", by.material().toString());
        values.put("answerBy", by.answer().toString());
        casework.keep(step, values);
        step.setVariable("materialAt", days.end(by.material()));
        step.setVariable("answerAt", days.end(by.answer()));
    }
}
