package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.meeting.vote.Motion;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** B13, 登记票数: raised hands, or the papers of a secret vote, as totals. */
@Component
class VotesStep implements OwnStep {

    private final Floor floor;
    private final Items items;
    private final Presences presences;
    private final MeetingWords words;

    VotesStep(Floor floor, Items items, Presences presences, MeetingWords words) {
        this.floor = floor;
        this.items = items;
        this.presences = presences;
        this.words = words;
    }

    @Override
    public String key() {
        return "committee-agenda/enterVotes";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Item item = floor.item(at.caseId());
        Map<String, Object> values = floor.values(item);
        values.put("votersCount", (long) item.votersOrNone());
        return values;
    }

    /** @throws RuleBroken R-M02, R-M01 more votes than there are voters, or of hands not as many */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Item item = floor.item(at.caseId());
        Given given = new Given(values);
        Motion.Votes votes =
                new Motion.Votes(given.numberOr("yes", 0), given.numberOr("no", 0), given.numberOr("abstain", 0));
        Motion motion = floor.meeting(at.caseId()).motion(presences.bench(item).recusals(), item.votersOrNone(), votes);
        words.require(motion.counted(
                Motion.Way.valueOf(Objects.requireNonNull(item.way()).toUpperCase(Locale.ROOT))));
        items.count(item, votes);
    }
}
