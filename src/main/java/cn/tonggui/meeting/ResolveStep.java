package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** B14, 形成决议: what is resolved; of what was not passed only that it is put off or not taken up. */
@Component
class ResolveStep implements OwnStep {

    private static final Set<String> WITHOUT_MAJORITY = Set.of("defer", "reject");

    private final Floor floor;
    private final Items items;
    private final Aftermath aftermath;
    private final Presences presences;
    private final MeetingWords words;

    ResolveStep(Floor floor, Items items, Aftermath aftermath, Presences presences, MeetingWords words) {
        this.floor = floor;
        this.items = items;
        this.aftermath = aftermath;
        this.presences = presences;
        this.words = words;
    }

    @Override
    public String key() {
        return "committee-agenda/resolve";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Meeting meeting = floor.meeting(at.caseId());
        Item item = floor.item(at.caseId());
        Map<String, Object> values = floor.values(item);
        values.put(
                "motionWords",
                words.of(meeting.motion(presences.bench(item).recusals(), item.votersOrNone(), item.votes())
                        .ruling()));
        values.put("resolutionNo", number(meeting, item));
        return values;
    }

    private static String number(Meeting meeting, Item item) {
        return meeting.number() + "/" + item.no();
    }

    /** @throws RuleBroken {@code agenda-not-passed} something else is resolved without a majority */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Meeting meeting = floor.meeting(at.caseId());
        Item item = floor.item(at.caseId());
        Given given = new Given(values);
        String kind = given.text("resolutionKind");
        if (!Boolean.TRUE.equals(item.passed()) && !WITHOUT_MAJORITY.contains(kind)) {
            throw new RuleBroken("agenda-not-passed", words.say("meet.resolution." + kind)).at("resolutionKind");
        }
        items.resolve(item, kind, given.text("resolution"), number(meeting, item), state(kind));
        aftermath.of(meeting, item, kind);
    }

    private static ItemState state(String kind) {
        return switch (kind) {
            case "handle" -> ItemState.PASSED;
            case "report", "refer" -> ItemState.ESCALATED;
            case "assembly" -> ItemState.SUBMITTED_TO_ASSEMBLY;
            case "defer" -> ItemState.DEFERRED;
            case "reject" -> ItemState.NOT_PASSED;
            default -> throw new IllegalArgumentException("resolution is " + kind);
        };
    }
}
