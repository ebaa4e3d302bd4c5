package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** B08: no notice of a regular meeting without a hard safety matter or the reasons why there is none. */
@Component
class CheckAgenda implements JavaDelegate {

    private final Casework casework;
    private final Meetings meetings;
    private final Items items;
    private final AgendaText text;
    private final Noticing noticing;

    CheckAgenda(Casework casework, Meetings meetings, Items items, AgendaText text, Noticing noticing) {
        this.casework = casework;
        this.meetings = meetings;
        this.items = items;
        this.text = text;
        this.noticing = noticing;
    }

    /** @throws RuleBroken {@code agenda-fixed}, {@code agenda-empty} */
    @Override
    public void execute(DelegateExecution step) {
        Meeting meeting = meetings.require(casework.caseOf(step).caseId());
        Given given = new Given(casework.values(step));
        List<Item> agenda = items.of(meeting.caseId()).stream()
                .filter(item -> item.state() == ItemState.APPROVED)
                .toList();
        int hard = (int)
                agenda.stream().filter(item -> item.kind().equals("safety-key")).count();
        String noneNew = given.text("safetyNew").equals("none") ? given.text("noneNew") : "";
        noticing.notice(meeting, agenda.size(), hard, noneNew);
        meetings.postpone(
                meeting.caseId(), meeting.meetingDay(), given.text("meetingTime"), given.text("meetingPlace"));
        casework.keep(step, Map.of("agendaWords", text.of(agenda)));
    }
}
