package cn.tonggui.cycle;

import cn.tonggui.document.DocumentData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a cycle has to say in its documents beside its forms. */
@Component
class CyclePapers implements DocumentData {

    private final PlanPapers plan;
    private final InspectionPapers inspection;
    private final ScorePapers scores;
    private final PersonalPapers people;

    CyclePapers(PlanPapers plan, InspectionPapers inspection, ScorePapers scores, PersonalPapers people) {
        this.plan = plan;
        this.inspection = inspection;
        this.scores = scores;
        this.people = people;
    }

    @Override
    public String process() {
        return "four-sync";
    }

    @Override
    public Map<String, Object> of(String caseId) {
        Map<String, Object> data = new HashMap<>();
        data.put("pairs", plan.pairs(caseId));
        data.putAll(inspection.of(caseId));
        data.putAll(scores.of(caseId));
        data.putAll(people.of(caseId));
        return data;
    }

    /** Flags by which a template takes rows or says that there are none. */
    static Map<String, Object> rows(String name, List<Map<String, Object>> rows) {
        return Map.of(name, rows, (rows.isEmpty() ? "no_" : "has_") + name, true);
    }
}
