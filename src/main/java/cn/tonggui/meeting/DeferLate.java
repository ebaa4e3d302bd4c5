package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.meeting.vote.Material;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.Casework;
import java.time.LocalDate;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** B06: what has no material in time is put off, unless it is urgent and half of the committee agree. */
@Component
class DeferLate implements JavaDelegate {

    private final Casework casework;
    private final Meetings meetings;
    private final Lateness lateness;
    private final Presences presences;
    private final Organisation organisation;

    DeferLate(Casework casework, Meetings meetings, Lateness lateness, Presences presences, Organisation organisation) {
        this.casework = casework;
        this.meetings = meetings;
        this.lateness = lateness;
        this.presences = presences;
        this.organisation = organisation;
    }

    @Override
    public void execute(DelegateExecution step) {
        Meeting meeting = meetings.require(casework.caseOf(step).caseId());
        Given given = new Given(casework.values(step));
        LocalDate lastDay = given.day("materialBy").orElseThrow();
        lateness.judge(
                meeting,
                lastDay,
                consent(meeting, given),
                casework.parameters(step).get("agenda.carryEscalate"));
    }

    private Material.Consent consent(Meeting meeting, Given given) {
        List<String> members = presences.of(meeting.caseId()).stream()
                .filter(Presence::member)
                .map(Presence::person)
                .toList();
        List<String> agreed = given.people("urgentAgreed").stream()
                .filter(members::contains)
                .distinct()
                .toList();
        boolean secretary = organisation.holders(Token.at("secretary", new UnitCode(meeting.unit()))).stream()
                .anyMatch(person -> agreed.contains(person.id().value()));
        return new Material.Consent(members.size(), agreed.size(), secretary, given.has("urgentReason"));
    }
}
