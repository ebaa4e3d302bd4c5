package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import cn.tonggui.workflow.StepAt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C12: a sheet for one unit and period, with the indicators and their weights as they are on the day. */
@Component
class OpenSheet implements Routing {

    private final Casework casework;
    private final ScoreSheets sheets;
    private final Neighbours neighbours;
    private final CycleWords words;
    private final Clock clock;

    OpenSheet(Casework casework, ScoreSheets sheets, Neighbours neighbours, CycleWords words, Clock clock) {
        this.casework = casework;
        this.sheets = sheets;
        this.neighbours = neighbours;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Set<String> variables() {
        return Set.of("businessHead");
    }

    /**
     * @throws RuleBroken SD09 who scores the cross items belongs to the unit; {@code cycle-period}; {@code cycle-sheet-twice}
     */
    @Override
    public void execute(DelegateExecution step) {
        StepAt at = casework.caseOf(step);
        Given given = new Given(casework.values(step));
        Period.of(given.text("period"));
        neighbours.requireFromElsewhere(given.text("crosser"), at.unit());
        sheets.open(
                new Sheet(
                        at.caseId(),
                        at.caseNumber(),
                        at.unit().value(),
                        given.text("period"),
                        casework.numbered("four-sync", given.text("cycleNumber"))
                                .orElse(null),
                        given.text("crosser"),
                        LocalDate.now(clock),
                        SheetState.SELF),
                new Catalogue(words).lines(casework.parameters(step)));
        step.setVariable("businessHead", neighbours.head(at.unit()));
    }
}
