package cn.tonggui.meeting;

import cn.tonggui.meeting.vote.Motion;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** B13: passed by more than half of all who have a vote on it, less those who stand back. */
@Component
class CountItem implements Routing {

    private final Casework casework;
    private final Floor floor;
    private final Items items;
    private final Talk talk;
    private final Presences presences;

    CountItem(Casework casework, Floor floor, Items items, Talk talk, Presences presences) {
        this.casework = casework;
        this.floor = floor;
        this.items = items;
        this.talk = talk;
        this.presences = presences;
    }

    @Override
    public Set<String> variables() {
        return Set.of("motion");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Item item = floor.item(id);
        Motion.Votes votes = "devices".equals(item.way()) ? cast(item) : item.votes();
        items.count(item, votes);
        boolean passed = floor.meeting(id)
                .motion(presences.bench(item).recusals(), item.votersOrNone(), votes)
                .ruling()
                .granted();
        items.passed(item, passed);
        step.setVariable("motion", passed ? "passed" : "not-passed");
    }

    private Motion.Votes cast(Item item) {
        Map<String, Long> choices = talk.choices(item);
        return new Motion.Votes(number(choices, "yes"), number(choices, "no"), number(choices, "abstain"));
    }

    private static int number(Map<String, Long> choices, String choice) {
        return choices.getOrDefault(choice, 0L).intValue();
    }
}
