package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A07, 名册确认: the superior's half of R-E08; the other half is the vote of the meeting. The day stays in the case. */
@Component
class RollConfirmStep implements OwnStep {

    private final RollReviewStep review;
    private final Rolls rolls;
    private final Casework casework;
    private final Says says;

    RollConfirmStep(RollReviewStep review, Rolls rolls, Casework casework, Says says) {
        this.review = review;
        this.rolls = rolls;
        this.casework = casework;
        this.says = says;
    }

    @Override
    public String key() {
        return "branch-election/rollConfirm";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return review.values(at, viewer);
    }

    /** @throws RuleBroken R-E08 the answer is not to what the roll asks */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        String consent = given.text("superiorConsent");
        boolean asked =
                rolls.of(at.caseId()).stream().anyMatch(row -> !row.ground().isEmpty());
        if (asked == consent.equals("none")) {
            throw new RuleBroken("R-E08", says.say(asked ? "elec.consent-wanted" : "elec.consent-of-nobody"));
        }
        rolls.consent(at.caseId(), consent.equals("agreed"));
        casework.keep(at.caseId(), at.step(), Map.of("consentDay", given.text("consentDay")));
    }
}
