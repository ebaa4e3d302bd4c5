package cn.tonggui.cycle;

import cn.tonggui.cycle.score.ScoreRules;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers the scores of people in a cycle, for those who may read its case. */
@Component
class PersonalPages {

    private final Cases cases;
    private final Cycles cycles;
    private final Personals personals;
    private final CycleWords words;

    PersonalPages(Cases cases, Cycles cycles, Personals personals, CycleWords words) {
        this.cases = cases;
        this.cycles = cycles;
        this.personals = personals;
        this.words = words;
    }

    /** Empty until the circular is out. @throws NotFound no cycle, or not open to the viewer */
    PersonalPage page(String caseId, Viewer viewer) {
        CaseView item = cases.require(caseId, viewer);
        Cycle cycle = cycles.find(caseId).orElseThrow(() -> new NotFound("case"));
        if (!item.values().containsKey("personalWords")) {
            return new PersonalPage(List.of(), Map.of());
        }
        ScoreRules rules = ScoreRules.read(Period.of(cycle.period()).until(), item.parameters());
        return new PersonalPage(personals.ofCycle(caseId, rules), words.units());
    }
}
