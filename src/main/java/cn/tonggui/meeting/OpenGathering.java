package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import cn.tonggui.workflow.StepAt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 1.36: calls a meeting of the members, with who is due at it and what is on its agenda. */
@Component
class OpenGathering implements Routing {

    private final Casework casework;
    private final Meetings meetings;
    private final Guests guests;
    private final Agenda agenda;
    private final AgendaDays days;

    OpenGathering(Casework casework, Meetings meetings, Guests guests, Agenda agenda, AgendaDays days) {
        this.casework = casework;
        this.meetings = meetings;
        this.guests = guests;
        this.agenda = agenda;
        this.days = days;
    }

    @Override
    public Set<String> variables() {
        return Set.of("invited", "answerAt");
    }

    /** @throws RuleBroken {@code gathering-voting} a meeting that decides nothing; as {@link Guests} */
    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Given given = new Given(casework.values(step));
        if (given.yes("voting") && !given.text("kind").equals("party-meeting")) {
            throw new RuleBroken("gathering-voting");
        }
        UnitCode unit = guests.unit(at, given);
        List<Presence> due = guests.of(at.caseId(), unit, given);
        Meeting meeting =
                meeting(at, given, (int) due.stream().filter(Presence::member).count());
        String group = unit.equals(at.unit()) ? null : unit.value();
        meetings.open(meeting, given.text("meetingTime"), given.text("meetingPlace"), group);
        agenda.set(meeting, due, given.rows("topics"));
        meetings.noticed(meeting.caseId(), null);
        LocalDate answerBy = days.before(meeting.meetingDay(), "0").answer();
        casework.keep(step, Map.of("answerBy", answerBy.toString()));
        step.setVariable(
                "invited", new ArrayList<>(due.stream().map(Presence::person).toList()));
        step.setVariable("answerAt", days.end(answerBy));
    }

    private Meeting meeting(StepAt at, Given given, int withVote) {
        String month = given.text("meetingDay").substring(0, 7);
        String unit = at.unit().value();
        return new Meeting(
                at.caseId(),
                at.caseNumber(),
                unit,
                given.text("kind"),
                given.yes("madeUp") ? "made-up" : "on-time",
                month,
                meetings.nextNo(unit, month.substring(0, 4), given.text("kind")),
                given.text("subject"),
                given.day("meetingDay").orElseThrow(),
                MeetingState.PLANNED,
                given.text("host"),
                given.text("recorder"),
                null,
                "GTE",
                "ALL_MEMBERS",
                withVote,
                null,
                null);
    }
}
