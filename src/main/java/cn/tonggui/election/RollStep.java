package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A07, 核查名册: who cannot come, and who should not be counted for it (R-E08). */
@Component
class RollStep implements OwnStep {

    /** The ground of those whom the parameter {@code exempt.probationByVote} keeps among those due. */
    private static final String PROBATION = "probation";

    private final Rolls rolls;
    private final Nominations nominations;
    private final Says says;

    RollStep(Rolls rolls, Nominations nominations, Says says) {
        this.rolls = rolls;
        this.nominations = nominations;
        this.says = says;
    }

    @Override
    public String key() {
        return "branch-election/roll";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("roll", rolls.of(at.caseId()).stream().map(this::row).toList());
    }

    private Map<String, Object> row(ElectorRow row) {
        Map<String, Object> cells = row.cells(says);
        cells.put("canCome", row.canCome() ? "yes" : "no");
        if (!row.ground().isEmpty()) {
            cells.put("exemptGround", row.ground());
            cells.put("exemptEvidence", row.evidence());
        }
        return cells;
    }

    /** @throws RuleBroken R-E08 a ground without evidence, or of one who can come or is not counted anyway */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Map<String, Given> typed = new Given(values)
                .rows("roll").stream().collect(Collectors.toMap(row -> row.text("person"), Function.identity()));
        List<ElectorRow> checked = rolls.of(at.caseId()).stream()
                .map(row -> typed.containsKey(row.person()) ? checked(row, typed.get(row.person())) : row)
                .toList();
        rolls.replace(at.caseId(), checked);
        nominations.drop(at.caseId());
    }

    private ElectorRow checked(ElectorRow row, Given given) {
        boolean comes = !given.text("canCome").equals("no");
        String ground = given.text("exemptGround");
        String evidence = given.text("exemptEvidence");
        if (!ground.isEmpty() && row.rightless() && !row.byVote()) {
            throw new RuleBroken("R-E08", says.say("elec.exempt-automatic", row.name()));
        }
        if (!ground.isEmpty() && (evidence.isEmpty() || !row.byVote() && (comes || !mayAbsent(row, ground)))) {
            throw new RuleBroken("R-E08", says.say("elec.exempt-evidence", row.name()));
        }
        return row.checked(comes, ground, evidence);
    }

    private static boolean mayAbsent(ElectorRow row, String ground) {
        return row.eligible() && !ground.equals(PROBATION);
    }
}
