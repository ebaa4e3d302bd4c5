package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** B16: signed minutes stay as they are; from now on things are added to them and nothing is changed. */
@Component
class SealMinutes implements JavaDelegate {

    /** Where the resolutions are part of what the recorder writes. */
    private static final String GATHERINGS = "three-meetings";

    private final Casework casework;
    private final Meetings meetings;
    private final MeetingWords words;

    SealMinutes(Casework casework, Meetings meetings, MeetingWords words) {
        this.casework = casework;
        this.meetings = meetings;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Given given = new Given(casework.values(step));
        String minutes = given.text("minutesText");
        meetings.sign(
                at.caseId(),
                at.process().equals(GATHERINGS) && given.has("resolutions")
                        ? minutes + "\n" + words.say("meet.minutes.resolved", given.text("resolutions"))
                        : minutes);
    }
}
