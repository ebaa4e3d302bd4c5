package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** B12: which matter comes next, in the order of the agenda. */
@Component
class NextItem implements Routing {

    private final Casework casework;
    private final Meetings meetings;
    private final Items items;

    NextItem(Casework casework, Meetings meetings, Items items) {
        this.casework = casework;
        this.meetings = meetings;
        this.items = items;
    }

    @Override
    public Set<String> variables() {
        return Set.of("item");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Optional<Item> next = items.of(id).stream()
                .filter(item -> item.state() == ItemState.APPROVED)
                .findFirst();
        meetings.discuss(id, next.map(Item::no).orElse(null));
        next.ifPresent(item -> casework.keep(step, Map.of("itemNo", (long) item.no(), "itemTitle", item.title())));
        step.setVariable("item", next.isPresent() ? "more" : "none");
    }
}
