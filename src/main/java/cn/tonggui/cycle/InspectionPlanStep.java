package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.cycle.InspectionMapper.Inspection;
import cn.tonggui.cycle.InspectionMapper.Inspector;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** C08, 编检查方案: where, what, and who goes: people of both sides, none of the unit (K14, SD08). */
@Component
class InspectionPlanStep implements OwnStep {

    private final Cycles cycles;
    private final Inspections inspections;
    private final Teams teams;
    private final Members members;

    InspectionPlanStep(Cycles cycles, Inspections inspections, Teams teams, Members members) {
        this.cycles = cycles;
        this.inspections = inspections;
        this.teams = teams;
        this.members = members;
    }

    @Override
    public String key() {
        return "four-sync/planInspection";
    }

    /** The units that take part are not the ones that are inspected. */
    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of("units", List.of());
    }

    /**
     * @throws RuleBroken {@code cycle-closing} the plan is not issued; {@code cycle-team}, SD08; {@code cycle-inspect-unit},
     *     {@code cycle-inspect-units}; {@code cycle-inspect-leader} the leader is none of the team
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        if (!given.yes("inspect")) {
            return;
        }
        List<String> units = units(at, given);
        List<Inspector> team = new ArrayList<>();
        for (Given row : given.rows("team")) {
            team.add(new Inspector(team.size() + 1, row.text("person"), row.text("side")));
        }
        teams.require(cycles.require(at.caseId()), team, units);
        String leader = given.text("leader");
        if (team.stream().noneMatch(one -> one.person().equals(leader))) {
            throw new RuleBroken("cycle-inspect-leader");
        }
        inspections.plan(
                at.caseId(),
                new Inspection(
                        PublicId.next(),
                        inspections.nextNo(at.caseId()),
                        given.day("day").orElseThrow(() -> new RuleBroken("cycle-inspect-day")),
                        leader,
                        given.text("items"),
                        given.text("sampling")),
                units,
                team);
    }

    private List<String> units(StepAt at, Given given) {
        List<String> taking =
                cycles.members(at.caseId()).stream().map(Member::unit).toList();
        List<String> units = given.rows("units").stream()
                .map(row -> row.text("unit"))
                .distinct()
                .toList();
        units.stream().filter(unit -> !taking.contains(unit)).findFirst().ifPresent(unit -> {
            throw new RuleBroken("cycle-inspect-unit", members.name(unit));
        });
        if (units.isEmpty()) {
            throw new RuleBroken("cycle-inspect-units");
        }
        return units;
    }
}
