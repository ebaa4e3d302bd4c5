package cn.tonggui.cycle;

import cn.tonggui.cycle.score.ScoreRules;
import cn.tonggui.workflow.Casework;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C21, 算个人得分: of each unit's secretary and director, where nothing is missing. */
@Component
class ScorePersons implements JavaDelegate {

    private final Casework casework;
    private final Cycles cycles;
    private final Personals personals;

    ScorePersons(Casework casework, Cycles cycles, Personals personals) {
        this.casework = casework;
        this.cycles = cycles;
        this.personals = personals;
    }

    @Override
    public void execute(DelegateExecution step) {
        Cycle cycle = cycles.require(casework.caseOf(step).caseId());
        ScoreRules rules = ScoreRules.read(Period.of(cycle.period()).until(), casework.parameters(step));
        List<Heads> heads = personals.ofCycle(cycle.caseId(), rules);
        personals.keep(cycle.caseId(), heads);
        casework.keep(step, Map.of("personalWords", personals.lines(heads)));
    }
}
