package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The one sheet of a unit: both sides (党业两侧), each with its indicators.
 *
 * @throws RuleBroken {@code score-indicator-twice} when a code stands there twice
 */
public record ScoreSheet(List<Indicator> party, List<Indicator> business) {

    public ScoreSheet {
        party = List.copyOf(party);
        business = List.copyOf(business);
        Set<String> codes = new HashSet<>();
        for (List<Indicator> side : List.of(party, business)) {
            for (Indicator indicator : side) {
                if (!codes.add(indicator.code())) {
                    throw new RuleBroken("score-indicator-twice", indicator.code());
                }
            }
        }
    }

    /** 侧分 P or B = Σ(weight × points) ÷ Σ(weights that apply); not scored when none of its indicators applies. */
    public Reckoning side(Side side) {
        List<Indicator> indicators = side == Side.PARTY ? party : business;
        return Reckoning.mean(
                side == Side.PARTY ? Term.PARTY_SIDE : Term.BUSINESS_SIDE,
                "",
                indicators.stream()
                        .map(indicator -> indicator.reckoning().weighing(indicator.weight()))
                        .toList());
    }

    /** 支部综合分 = 0.6P + 0.4B, adjusted. Not scored unless both sides are: neither stands for the other. */
    public Reckoning branch(Adjustments adjustments, ScoreRules rules) {
        return BothWays.branch(side(Side.PARTY), side(Side.BUSINESS), adjustments, rules);
    }

    /** 车间业绩分 = 0.8B + 0.2P, adjusted. Not scored unless both sides are. */
    public Reckoning workshop(Adjustments adjustments, ScoreRules rules) {
        return BothWays.workshop(side(Side.PARTY), side(Side.BUSINESS), adjustments, rules);
    }
}
