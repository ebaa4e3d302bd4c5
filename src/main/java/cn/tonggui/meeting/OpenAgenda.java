package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.meeting.vote.Body;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** B03: calls the meeting, with who is due at it, by when what must be in, and all that was not closed since the last one. */
@Component
class OpenAgenda implements Routing {

    private final Casework casework;
    private final Meetings meetings;
    private final Convening convening;
    private final Escalations escalations;
    private final AgendaDays days;

    OpenAgenda(Casework casework, Meetings meetings, Convening convening, Escalations escalations, AgendaDays days) {
        this.casework = casework;
        this.meetings = meetings;
        this.convening = convening;
        this.escalations = escalations;
        this.days = days;
    }

    @Override
    public Set<String> variables() {
        return Set.of("members", "materialAt", "answerAt");
    }

    /**
     * @throws RuleBroken R-O02 the branch meets otherwise; R-M04 who presides is none of those due; {@code agenda-month}, {@code
     *     agenda-twice}
     */
    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Given given = new Given(casework.values(step));
        Body body = given.text("body").equals("branch") ? Body.BRANCH : Body.COMMITTEE;
        List<String> members = convening.members(at.unit(), body, given.text("host"));
        String month = given.text("month");
        if (!given.text("meetingDay").startsWith(month + "-")) {
            throw new RuleBroken("agenda-month").at("month");
        }
        Map<String, String> rules = casework.parameters(step);
        Meeting meeting = new Meeting(
                at.caseId(),
                at.caseNumber(),
                at.unit().value(),
                given.text("body"),
                given.text("kind"),
                month,
                meetings.nextNo(at.unit().value(), month.substring(0, 4)),
                given.text("subject"),
                given.day("meetingDay").orElseThrow(),
                MeetingState.PLANNED,
                given.text("host"),
                given.text("recorder"),
                null,
                rules.get("committee.quorum"),
                rules.get("vote.base"),
                members.size(),
                null,
                null);
        meetings.open(meeting, given.text("meetingTime"), given.text("meetingPlace"));
        convening.invite(meeting, members);
        if (meeting.regular()) {
            escalations.carryActions(meeting, rules.get("agenda.carryEscalate"));
        }
        AgendaDays.Days by = days.before(meeting.meetingDay(), rules.get("agenda.materialDays"));
        Map<String, Object> values = new HashMap<>();
        values.put("collectBy", by.collect().toString());
        values.put("materialBy", by.material().toString());
        values.put("answerBy", by.answer().toString());
        casework.keep(step, values);
        step.setVariable("members", new ArrayList<>(members));
        step.setVariable("materialAt", days.end(by.material()));
        step.setVariable("answerAt", days.end(by.answer()));
    }
}
