package cn.tonggui.cycle;

import cn.tonggui.cycle.InspectionMapper.Inspector;
import cn.tonggui.cycle.score.InspectionTeam;
import cn.tonggui.cycle.score.Side;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.regulation.Rulebook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may inspect: both sides are there, and nobody inspects the own unit. */
@Component
class Teams {

    private final Neighbours neighbours;
    private final Rulebook rulebook;
    private final CycleWords words;
    private final RulingWords rulings;

    Teams(Neighbours neighbours, Rulebook rulebook, CycleWords words, RulingWords rulings) {
        this.neighbours = neighbours;
        this.rulebook = rulebook;
        this.words = words;
        this.rulings = rulings;
    }

    /** @throws RuleBroken {@code cycle-closing} nothing is issued that could be inspected; {@code cycle-team}; SD08 */
    void require(Cycle cycle, List<Inspector> team, List<String> units) {
        rulings.require(cycle.state().inspection());
        Map<String, String> names =
                words.names(team.stream().map(Inspector::person).toList());
        Set<String> inspected = neighbours.units(units);
        boolean mixed = rulebook.parameter("inspection.mix").equals("true");
        rulings.require(new InspectionTeam(
                        team.stream()
                                .map(one -> new InspectionTeam.Member(
                                        names.getOrDefault(one.person(), ""),
                                        Side.valueOf(one.side().toUpperCase(Locale.ROOT)),
                                        neighbours.units(one.person())))
                                .toList(),
                        inspected,
                        mixed)
                .ruling());
    }
}
