package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A07, 名册公示: shows the roll as it is put up, without why somebody stays away. An objection to it is kept in the case, for who looks at the roll again. */
@Component
class RollNoticeStep implements OwnStep {

    private final Rolls rolls;
    private final Casework casework;
    private final Says says;

    RollNoticeStep(Rolls rolls, Casework casework, Says says) {
        this.rolls = rolls;
        this.casework = casework;
        this.says = says;
    }

    @Override
    public String key() {
        return "branch-election/rollNotice";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("roll", rolls.of(at.caseId()).stream().map(this::row).toList());
    }

    private Map<String, Object> row(ElectorRow row) {
        Map<String, Object> cells = row.cells(says);
        cells.put("exempt", row.toBeVotedOn() ? says.say("elec.to-be-exempted") : "");
        return cells;
    }

    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        casework.keep(
                at.caseId(),
                at.step(),
                Map.of("rollObjector", given.text("rollObjector"), "rollObjection", given.text("rollObjection")));
    }
}
