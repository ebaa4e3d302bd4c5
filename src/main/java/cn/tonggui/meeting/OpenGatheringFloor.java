package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.meeting.vote.Ruling;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** R-M01: half of those with a vote must be there where something is voted on; elsewhere it is told and the meeting goes on. */
@Component
class OpenGatheringFloor implements Routing {

    private final Casework casework;
    private final Meetings meetings;
    private final Presences presences;
    private final MeetingWords words;

    OpenGatheringFloor(Casework casework, Meetings meetings, Presences presences, MeetingWords words) {
        this.casework = casework;
        this.meetings = meetings;
        this.presences = presences;
        this.words = words;
    }

    @Override
    public Set<String> variables() {
        return Set.of("quorum", "missing");
    }

    @Override
    public void execute(DelegateExecution step) {
        Meeting meeting = meetings.require(casework.caseOf(step).caseId());
        List<Presence> due =
                presences.of(meeting.caseId()).stream().filter(Presence::due).toList();
        int came = (int) due.stream().filter(Presence::came).count();
        int voters =
                (int) due.stream().filter(row -> row.member() && row.came()).count();
        boolean voting = new Given(casework.values(step)).yes("voting");
        Ruling ruling = meeting.quorum(voters).ruling();
        meetings.came(meeting.caseId(), voters, null);
        casework.keep(
                step,
                Map.of(
                        "quorumWords",
                        voting ? words.of(ruling) : words.say("meet.gathering.came", due.size(), came),
                        "due",
                        (long) meeting.membersDue(),
                        "present",
                        (long) voters));
        boolean opened = !voting || ruling.granted();
        if (opened) {
            meetings.held(meeting.caseId());
        } else {
            meetings.move(meeting.caseId(), MeetingState.NO_QUORUM);
        }
        step.setVariable("quorum", opened ? "met" : "not-met");
        step.setVariable("missing", came < due.size() ? "some" : "none");
    }
}
