package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C14, 核定得分: settled, with what is added and taken off; and until when the unit may appeal (C15). */
@Component
class RecomposeScore implements Routing {

    private final Casework casework;
    private final ScoreSheets sheets;
    private final SheetResults results;
    private final WorkingDays days;
    private final Clock clock;

    RecomposeScore(Casework casework, ScoreSheets sheets, SheetResults results, WorkingDays days, Clock clock) {
        this.casework = casework;
        this.sheets = sheets;
        this.results = results;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Set<String> variables() {
        return Set.of("appealAt");
    }

    @Override
    public void execute(DelegateExecution step) {
        sheets.move(casework.caseOf(step).caseId(), SheetState.RATED, SheetState.SETTLED);
        results.keep(step, Stage.RATED);
        LocalDate until = LocalDate.now(clock)
                .plusDays(Integer.parseInt(casework.parameters(step).get("eval.appealDays")));
        casework.keep(step, Map.of("appealBy", until.toString()));
        step.setVariable(
                "appealAt", Date.from(days.endOf(until).atZone(clock.getZone()).toInstant()));
    }
}
