package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** B13, 表决: an open vote on one's own device. */
@Component
class CastStep implements OwnStep {

    private final Floor floor;
    private final Talk talk;
    private final Presences presences;
    private final MeetingWords words;

    CastStep(Floor floor, Talk talk, Presences presences, MeetingWords words) {
        this.floor = floor;
        this.talk = talk;
        this.presences = presences;
        this.words = words;
    }

    @Override
    public String key() {
        return "committee-agenda/cast";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return floor.values(floor.item(at.caseId()));
    }

    /** @throws RuleBroken SD19 of one who only attends, {@code agenda-recused}, R-M02 of one who did not come */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Item item = floor.item(at.caseId());
        words.require(presences.bench(item).mayVote(viewer.id().value()));
        talk.vote(item, viewer.id().value(), new Given(values).text("choice"));
    }
}
