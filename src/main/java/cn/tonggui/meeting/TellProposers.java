package cn.tonggui.meeting;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Telling;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** B20: who reported a problem hears what was resolved; and at once that it is settled where nothing is to be done. */
@Component
class TellProposers implements Telling {

    private final Casework casework;
    private final Items items;
    private final Problems problems;
    private final Actions actions;
    private final MonthFigures figures;

    TellProposers(Casework casework, Items items, Problems problems, Actions actions, MonthFigures figures) {
        this.casework = casework;
        this.items = items;
        this.problems = problems;
        this.actions = actions;
        this.figures = figures;
    }

    @Override
    public Set<String> messages() {
        return Set.of("problem-intake/answered", "problem-intake/settled");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        items.of(id).stream()
                .filter(item -> item.problem() != null && item.answered())
                .forEach(item -> tell(item, item.problem()));
        casework.keep(step, Map.of("figuresWords", figures.of(id)));
    }

    private void tell(Item item, String problem) {
        Map<String, Object> told = new HashMap<>();
        told.put("resolution", item.outcome());
        if (item.answer() != null && !item.answer().isEmpty()) {
            told.put("answer", item.answer());
        }
        if (!casework.tell(problem, "answered", told)) {
            return;
        }
        problems.answered(problem);
        if (!actions.openOf(problem)) {
            casework.tell(problem, "settled", Map.of());
        }
    }
}
