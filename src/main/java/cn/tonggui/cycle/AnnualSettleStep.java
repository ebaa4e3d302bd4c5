package cn.tonggui.cycle;

import cn.tonggui.cycle.AnnualMapper.Ground;
import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 核定: the totals that the heads' scores rest on, and whether the year has a veto (一票否决). */
@Component
class AnnualSettleStep implements OwnStep {

    private final Appraisals appraisals;
    private final Personals personals;
    private final TotalRows totals;
    private final AnnualText text;

    AnnualSettleStep(Appraisals appraisals, Personals personals, TotalRows totals, AnnualText text) {
        this.appraisals = appraisals;
        this.personals = personals;
        this.totals = totals;
        this.text = text;
    }

    @Override
    public String key() {
        return "integrated-appraisal/settle";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        List<Member> members = members(at);
        return Map.of(
                "partWords",
                text.parts(at.caseId()),
                "vetoWords",
                text.vetoes(appraisals.ofSheets(at.caseId())),
                "totals",
                totals.of(members, totals(at, members)),
                "vetoes",
                appraisals.entered(at.caseId()).stream()
                        .map(AnnualSettleStep::row)
                        .toList());
    }

    private List<Member> members(StepAt at) {
        return appraisals.units(at.caseId()).stream().map(Appraised::member).toList();
    }

    /** What was entered here, or else in the circulars of the year's cycles. */
    private Collection<Total> totals(StepAt at, List<Member> members) {
        List<Total> kept = personals.totals(at.caseId());
        if (!kept.isEmpty()) {
            return kept;
        }
        Set<String> units = members.stream().map(Member::unit).collect(Collectors.toSet());
        return personals.ofYear(appraisals.require(at.caseId()).year()).stream()
                .filter(total -> units.contains(total.unit()))
                .toList();
    }

    private static Map<String, Object> row(Ground one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit", one.unit());
        row.put("kind", one.kind());
        row.put("reason", one.reason());
        row.put("evidence", one.evidence());
        return row;
    }

    /** @throws RuleBroken {@code appraisal-unit} a veto of one that is not appraised; as {@link TotalRows} */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        List<Member> members = members(at);
        Set<String> units = members.stream().map(Member::unit).collect(Collectors.toSet());
        List<Ground> grounds = new ArrayList<>();
        for (Given row : given.rows("vetoes")) {
            if (!units.contains(row.text("unit"))) {
                throw new RuleBroken("appraisal-unit", row.text("reason"));
            }
            grounds.add(new Ground(
                    grounds.size() + 1, row.text("unit"), row.text("kind"), row.text("reason"), row.text("evidence")));
        }
        personals.enter(at.caseId(), totals.read(members, given.rows("totals")));
        appraisals.veto(at.caseId(), grounds);
    }
}
