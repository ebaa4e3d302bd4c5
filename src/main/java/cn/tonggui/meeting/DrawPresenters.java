package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** B05, done: what is put comes up, the rest does not; who presents something prepares it. */
@Component
class DrawPresenters implements Routing {

    private final Casework casework;
    private final Meetings meetings;
    private final Items items;
    private final Problems problems;
    private final Escalations escalations;

    DrawPresenters(Casework casework, Meetings meetings, Items items, Problems problems, Escalations escalations) {
        this.casework = casework;
        this.meetings = meetings;
        this.items = items;
        this.problems = problems;
        this.escalations = escalations;
    }

    @Override
    public Set<String> variables() {
        return Set.of("presenters");
    }

    @Override
    public void execute(DelegateExecution step) {
        Meeting meeting = meetings.require(casework.caseOf(step).caseId());
        String carried = casework.parameters(step).get("agenda.carryEscalate");
        Map<String, List<Item>> decided = items.of(meeting.caseId()).stream()
                .filter(item -> item.state() == ItemState.DRAFT)
                .collect(Collectors.groupingBy(item -> Objects.requireNonNullElse(item.decision(), "put")));
        List<Item> put = decided.getOrDefault("put", List.of());
        List<Item> late = decided.getOrDefault("defer", List.of());
        items.move(put, ItemState.APPROVED);
        items.move(late, ItemState.DEFERRED);
        items.move(decided.getOrDefault("return", List.of()), ItemState.RETURNED);
        items.move(decided.getOrDefault("refer", List.of()), ItemState.ESCALATED);
        problems.putOnAgenda(
                put.stream().map(Item::problem).filter(Objects::nonNull).toList());
        late.forEach(item -> escalations.carryProblem(meeting, item, carried));
        List<String> presenters = items.of(meeting.caseId()).stream()
                .filter(item -> item.state() == ItemState.APPROVED)
                .map(Item::presenter)
                .distinct()
                .toList();
        // The engine keeps no empty list: of an agenda without matters the host confirms the fixed part.
        step.setVariable("presenters", new ArrayList<>(presenters.isEmpty() ? List.of(meeting.host()) : presenters));
    }
}
