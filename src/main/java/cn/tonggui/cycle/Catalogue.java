package cn.tonggui.cycle;

import cn.tonggui.cycle.Line.Rater;
import cn.tonggui.cycle.score.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The indicators of a score sheet (02c §2.3.5): P1 to P7 of the Party's side, B1 to B5 of production, weighed by the parameters
 * {@code eval.partyWeights} and {@code eval.businessWeights}. What both sides must do together is scored by another unit (互评交叉项).
 */
final class Catalogue {

    // Setting of this house, no rule names them: what people do on both sides, P4 岗区作用 and B4 施工天窗兑现.
    private static final List<String> CROSS = List.of("P4", "B4");

    private final CycleWords words;

    Catalogue(CycleWords words) {
        this.words = words;
    }

    /** @param settings parameters that the sheet keeps */
    List<Line> lines(Map<String, String> settings) {
        List<Line> lines = new ArrayList<>();
        add(lines, "P", Side.PARTY, Rater.PARTY, settings.get("eval.partyWeights"));
        add(lines, "B", Side.BUSINESS, Rater.BUSINESS, settings.get("eval.businessWeights"));
        return lines;
    }

    private void add(List<Line> lines, String letter, Side side, Rater rater, String weights) {
        List<Integer> each = Stream.of(weights.split("-")).map(Integer::valueOf).toList();
        for (int i = 0; i < each.size(); i++) {
            String ref = letter + (i + 1);
            lines.add(new Line(
                    ref,
                    lines.size() + 1,
                    side,
                    words.say("cycle.indicator." + ref),
                    each.get(i),
                    CROSS.contains(ref) ? Rater.CROSS : rater));
        }
    }
}
