package cn.tonggui.cycle;

import cn.tonggui.cycle.AnnualMapper.Ground;
import cn.tonggui.document.DocumentData;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an appraisal has to say in its circular (考核通报) beside its forms. */
@Component
class AnnualPapers implements DocumentData {

    private final Appraisals appraisals;
    private final PersonalPapers people;
    private final AnnualText text;
    private final CycleWords words;

    AnnualPapers(Appraisals appraisals, PersonalPapers people, AnnualText text, CycleWords words) {
        this.appraisals = appraisals;
        this.people = people;
        this.text = text;
        this.words = words;
    }

    @Override
    public String process() {
        return "integrated-appraisal";
    }

    @Override
    public Map<String, Object> of(String caseId) {
        Map<String, String> units = words.units();
        Map<String, Object> data = new HashMap<>(people.of(caseId));
        data.putAll(CyclePapers.rows(
                "annual",
                appraisals.units(caseId).stream().map(one -> row(one, units)).toList()));
        data.putAll(CyclePapers.rows(
                "vetoes",
                appraisals.grounds(caseId).stream().map(one -> row(one, units)).toList()));
        data.put("appraisedYear", appraisals.require(caseId).year());
        return data;
    }

    private Map<String, Object> row(Appraised one, Map<String, String> units) {
        return Map.of(
                "unit", units.getOrDefault(one.unit(), one.unit()),
                "quarters", text.shown(one.quartersShown()),
                "yearEnd", text.shown(one.yearEndShown()),
                "branch", text.shown(one.branchShown()),
                "grade", text.band(one.branchBand()),
                "workshop", text.shown(one.workshopShown()),
                "workshopGrade", text.band(one.workshopBand()));
    }

    private Map<String, Object> row(Ground one, Map<String, String> units) {
        return Map.of(
                "unit", units.getOrDefault(one.unit(), one.unit()),
                "kind", words.say("cycle.veto." + one.kind()),
                "reason", one.reason(),
                "evidence", one.evidence());
    }
}
