package cn.tonggui.meeting;

import org.springframework.stereotype.Component;

/** The same at a meeting of the members. */
@Component
class GatheringRollCallStep extends RollCallStep {

    GatheringRollCallStep(Presences presences, MeetingWords words) {
        super(presences, words);
    }

    @Override
    public String key() {
        return "three-meetings/signIn";
    }
}
