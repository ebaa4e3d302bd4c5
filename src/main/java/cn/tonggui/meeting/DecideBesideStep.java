package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.meeting.vote.Apart;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** B05, 纪检审定: what is about the secretary, by somebody else. */
@Component
class DecideBesideStep implements OwnStep {

    private final Review review;
    private final MeetingWords words;

    DecideBesideStep(Review review, MeetingWords words) {
        this.review = review;
        this.words = words;
    }

    @Override
    public String key() {
        return "committee-agenda/reviewBeside";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("decisions", review.rows(at.caseId(), true));
    }

    /** @throws cn.tonggui.kernel.RuleBroken SD14 the secretary reviews it */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        words.require(Apart.reviewing(viewer.holds(Token.at("secretary", at.unit()))));
        review.decide(at.caseId(), new Given(values).rows("decisions"), true);
    }
}
