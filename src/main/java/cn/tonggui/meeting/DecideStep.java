package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** B05, 书记审定: everything that is not about the secretary. */
@Component
class DecideStep implements OwnStep {

    private final Review review;

    DecideStep(Review review) {
        this.review = review;
    }

    @Override
    public String key() {
        return "committee-agenda/review";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("decisions", review.rows(at.caseId(), false));
    }

    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        review.decide(at.caseId(), new Given(values).rows("decisions"), false);
    }
}
