package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A08, 小组提名汇总: how many of a group named whom, never who did. */
@Component
class NominateStep implements OwnStep {

    private final Nominations nominations;
    private final Rolls rolls;
    private final Says says;

    NominateStep(Nominations nominations, Rolls rolls, Says says) {
        this.nominations = nominations;
        this.rolls = rolls;
        this.says = says;
    }

    @Override
    public String key() {
        return "branch-election/nominate";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of();
    }

    /** @throws RuleBroken R-E04 who has no right to be elected; {@code elec-named-*} numbers that cannot be */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        int tookPart = given.number("tookPart");
        List<RollMapper.Named> rows = given.rows("nominees").stream()
                .map(row -> new RollMapper.Named(
                        given.text("groupName").strip(), row.text("person"), tookPart, row.number("named")))
                .toList();
        if (rows.stream().map(RollMapper.Named::nominee).distinct().count() < rows.size()) {
            throw new RuleBroken("elec-named-twice");
        }
        if (rows.stream().anyMatch(row -> row.named() > tookPart)) {
            throw new RuleBroken("elec-named-more", tookPart);
        }
        Map<String, ElectorRow> roll = rolls.byPerson(at.caseId());
        if (rows.stream().anyMatch(row -> !mayBeElected(roll.get(row.nominee())))) {
            throw new RuleBroken("R-E04", says.say("elec.not-electable"));
        }
        if (tookPart > roll.values().stream().filter(ElectorRow::eligible).count()) {
            throw new RuleBroken("elec-took-part", tookPart);
        }
        nominations.enter(at.caseId(), rows);
    }

    private static boolean mayBeElected(ElectorRow row) {
        return row != null && row.eligible();
    }
}
