package cn.tonggui.meeting;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.meeting.vote.FixedAgenda;
import org.springframework.stereotype.Component;

/** Whether the notice of a meeting may go out, and that it does. */
@Component
class Noticing {

    private final Meetings meetings;
    private final Escalations escalations;
    private final MeetingWords words;

    Noticing(Meetings meetings, Escalations escalations, MeetingWords words) {
        this.meetings = meetings;
        this.escalations = escalations;
        this.words = words;
    }

    /**
     * @param noneNew why there is no hard safety matter; empty for nothing said
     * @throws RuleBroken {@code agenda-fixed} a regular meeting lacks it; {@code agenda-empty} another one discusses nothing
     */
    void notice(Meeting meeting, int matters, int hard, String noneNew) {
        if (meeting.regular()) {
            words.require(new FixedAgenda(hard, !noneNew.isEmpty()).notice(), "safetyNew");
        } else if (matters == 0) {
            throw new RuleBroken("agenda-empty");
        }
        boolean none = meeting.regular() && hard == 0;
        if (none && meeting.state() == MeetingState.PLANNED && meetings.noneNewBefore(meeting)) {
            escalations.noneNewAgain(meeting);
        }
        meetings.noticed(meeting.caseId(), none ? noneNew : null);
    }
}
