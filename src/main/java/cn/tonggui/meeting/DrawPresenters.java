package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        items.of(meeting.caseId()).stream()
                .filter(item -> item.state() == ItemState.DRAFT)
                .forEach(item -> settle(meeting, item, carried));
        List<String> presenters = items.of(meeting.caseId()).stream()
                .filter(item -> item.state() == ItemState.APPROVED)
                .map(Item::presenter)
                .distinct()
                .toList();
        // The engine keeps no empty list: of an agenda without matters the host confirms the fixed part.
        step.setVariable("presenters", new ArrayList<>(presenters.isEmpty() ? List.of(meeting.host()) : presenters));
    }

    private void settle(Meeting meeting, Item item, String carried) {
        switch (Objects.requireNonNullElse(item.decision(), "put")) {
            case "defer" -> {
                items.move(item, ItemState.DEFERRED);
                escalations.carryProblem(meeting, item, carried);
            }
            case "return" -> items.move(item, ItemState.RETURNED);
            case "refer" -> items.move(item, ItemState.ESCALATED);
            default -> {
                items.move(item, ItemState.APPROVED);
                if (item.problem() != null) {
                    problems.move(item.problem(), ProblemState.ON_AGENDA);
                }
            }
        }
    }
}
