package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Exact;
import cn.tonggui.cycle.score.Reckoning;
import cn.tonggui.cycle.score.Veto;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.springframework.stereotype.Component;

/** How the results of a sheet come about, in a few lines (得分构成). What stands in a line is rounded, what is reckoned with is not. */
@Component
class CompositionText {

    private final CycleWords words;

    CompositionText(CycleWords words) {
        this.words = words;
    }

    String of(Composition result) {
        List<String> lines = new ArrayList<>();
        lines.add(side("party", result.party()));
        lines.add(side("business", result.business()));
        if (result.scored()) {
            lines.add(whole("branch", result.branch()));
            lines.add(whole("workshop", result.workshop()));
            grounds(result, lines);
        }
        return String.join("\n", lines);
    }

    private String side(String side, Result result) {
        Reckoning mean = result.reckoning();
        if (!mean.scored()) {
            return words.say("cycle.composition." + side + ".none");
        }
        String sum = mean.parts().stream()
                .filter(part -> part.of().scored())
                .map(part -> words.say(
                        "cycle.composition.times",
                        plain(part.weight()),
                        plain(part.of().exact())))
                .collect(Collectors.joining(words.say("cycle.composition.plus")));
        BigFraction weights = mean.parts().stream()
                .filter(part -> part.of().scored())
                .map(Reckoning.Part::weight)
                .reduce(BigFraction.ZERO, BigFraction::add);
        String left = mean.parts().stream()
                .filter(part -> !part.of().scored())
                .map(part -> part.of().name())
                .collect(Collectors.joining(words.say("cycle.and")));
        String line = words.say("cycle.composition." + side, sum, plain(weights), result.told());
        return left.isEmpty() ? line : words.say("cycle.composition.left-out", line, left);
    }

    /** Combined, adjusted, banded: the score is the adjusted one within 0 and 100. */
    private String whole(String kind, Result result) {
        Reckoning total = result.reckoning().parts().get(0).of();
        Reckoning combined = total.parts().get(0).of();
        String sum = combined.parts().stream()
                .map(part -> words.say(
                        "cycle.composition.times",
                        plain(part.weight()),
                        Exact.shown(part.of().exact()).toPlainString()))
                .collect(Collectors.joining(words.say("cycle.composition.plus")));
        String adjusted = words.say(
                "cycle.composition." + kind,
                sum,
                Exact.shown(combined.exact()).toPlainString(),
                plain(total.parts().get(1).of().exact()),
                plain(off(total)),
                result.told());
        return words.say(
                "cycle.composition.band", adjusted, words.say("cycle.band." + result.grade()), result.coefficient());
    }

    private static BigFraction off(Reckoning total) {
        return total.parts().stream().skip(2).map(part -> part.of().exact()).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private void grounds(Composition result, List<String> lines) {
        result.adjustments()
                .bonuses()
                .forEach(bonus -> lines.add(words.say(
                        "cycle.composition.bonus",
                        bonus.reason(),
                        bonus.points().stripTrailingZeros().toPlainString())));
        List<String> late = result.adjustments().overdue();
        if (!late.isEmpty()) {
            lines.add(words.say("cycle.composition.overdue", late.size(), listed(late)));
        }
        List<String> debts = result.adjustments().debts();
        if (!debts.isEmpty()) {
            lines.add(words.say("cycle.composition.debts", debts.size(), listed(debts)));
        }
        List<String> untrue = result.adjustments().falseEvidence();
        if (!untrue.isEmpty()) {
            lines.add(words.say("cycle.composition.false-evidence", untrue.size(), listed(untrue)));
        }
        if (result.branch().graded() != null) {
            for (Veto.Ground ground : result.branch().graded().vetoes()) {
                lines.add(words.say(
                        "cycle.composition.veto",
                        words.say("cycle.veto." + Composing.word(ground.veto())),
                        ground.evidence()));
            }
        }
    }

    private String listed(List<String> many) {
        return String.join(words.say("cycle.and"), many);
    }

    private static String plain(BigFraction number) {
        return Exact.shown(number).stripTrailingZeros().toPlainString();
    }
}
