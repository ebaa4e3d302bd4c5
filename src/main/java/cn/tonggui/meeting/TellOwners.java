package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Telling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** B11, 送达结论: the case of an action hears the new day that the meeting gave it, and those above what is handed up. */
@Component
class TellOwners implements Telling {

    private final Casework casework;
    private final Meetings meetings;
    private final Actions actions;
    private final Escalations escalations;
    private final MeetingWords words;

    TellOwners(Casework casework, Meetings meetings, Actions actions, Escalations escalations, MeetingWords words) {
        this.casework = casework;
        this.meetings = meetings;
        this.actions = actions;
        this.escalations = escalations;
        this.words = words;
    }

    @Override
    public Set<String> messages() {
        return Set.of("action-item/newDeadline");
    }

    /** @throws cn.tonggui.kernel.RuleBroken {@code told-suspended} an action with a new day is suspended */
    @Override
    public void execute(DelegateExecution step) {
        Meeting meeting = meetings.require(casework.caseOf(step).caseId());
        String carried = casework.parameters(step).get("agenda.carryEscalate");
        actions.previous(meeting.caseId()).stream()
                .filter(one -> !one.over() && (one.newDay() != null || one.up()))
                .forEach(one -> tell(meeting, one, carried));
    }

    private void tell(Meeting meeting, ActionMapper.Previous one, String carried) {
        Map<String, Object> told = new HashMap<>();
        told.put("found", found(meeting, one));
        if (one.newDay() != null) {
            told.put("deadline", one.newDay().toString());
        }
        casework.inform(one.action(), "concluded", told);
        if (one.newDay() != null) {
            casework.tell(one.action(), "newDeadline", Map.of());
        }
        if (one.up()) {
            escalations.handUp(meeting, one, carried);
        }
    }

    private String found(Meeting meeting, ActionMapper.Previous one) {
        List<String> found = new ArrayList<>();
        found.add(words.say("meet.paper.state." + one.state()));
        if (one.reason() != null && !one.reason().isEmpty()) {
            found.add(one.reason());
        }
        if (one.newDay() != null) {
            found.add(words.say("meet.found.new-day", words.day(one.newDay())));
        }
        if (one.up()) {
            found.add(words.say("meet.found.up"));
        }
        return words.say("meet.found", meeting.subject(), String.join(words.say("meet.then"), found));
    }
}
