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

/** B10: enough of the members are there, or it is put off (R-M02, R-M01); and whether the leader came to guide. */
@Component
class OpenFloor implements Routing {

    private final Casework casework;
    private final Meetings meetings;
    private final Presences presences;
    private final MeetingWords words;

    OpenFloor(Casework casework, Meetings meetings, Presences presences, MeetingWords words) {
        this.casework = casework;
        this.meetings = meetings;
        this.presences = presences;
        this.words = words;
    }

    @Override
    public Set<String> variables() {
        return Set.of("quorum", "observer");
    }

    @Override
    public void execute(DelegateExecution step) {
        Meeting meeting = meetings.require(casework.caseOf(step).caseId());
        List<Presence> rows = presences.of(meeting.caseId());
        int came = (int) rows.stream().filter(row -> row.member() && row.came()).count();
        Ruling ruling = meeting.quorum(came).ruling();
        Given given = new Given(casework.values(step));
        String leader = given.yes("withLeader") ? given.text("leader") : "";
        boolean observed = rows.stream()
                .anyMatch(row -> !row.member() && row.came() && row.person().equals(leader));
        meetings.came(meeting.caseId(), came, observed ? leader : null);
        casework.keep(
                step,
                Map.of("quorumWords", words.of(ruling), "due", (long) meeting.membersDue(), "present", (long) came));
        settle(meeting, ruling.granted());
        step.setVariable("quorum", ruling.granted() ? "met" : "not-met");
        step.setVariable("observer", observed ? "yes" : "no");
    }

    private void settle(Meeting meeting, boolean quorate) {
        if (!quorate) {
            meetings.move(meeting.caseId(), MeetingState.NO_QUORUM);
            return;
        }
        if (meeting.state() == MeetingState.NO_QUORUM) {
            meetings.move(meeting.caseId(), MeetingState.NOTICED);
        }
        if (!meeting.regular()) {
            meetings.held(meeting.caseId());
        }
    }
}
