package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** B04: urgent, red, orange, carried over, others; and whether something is about the secretary. */
@Component
class SortAgenda implements Routing {

    private final Casework casework;
    private final Items items;
    private final AgendaText text;

    SortAgenda(Casework casework, Items items, AgendaText text) {
        this.casework = casework;
        this.items = items;
        this.text = text;
    }

    @Override
    public Set<String> variables() {
        return Set.of("beside");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        List<Item> sorted =
                items.of(id).stream().sorted(Comparator.comparing(Item::rank)).toList();
        items.place(sorted);
        casework.keep(step, Map.of("agendaWords", text.of(items.of(id))));
        step.setVariable("beside", sorted.stream().anyMatch(Item::aboutSecretary) ? "yes" : "no");
    }
}
