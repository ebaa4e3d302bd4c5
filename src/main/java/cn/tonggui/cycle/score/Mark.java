package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an indicator got: points, or the word that it does not apply. An indicator that nobody scored yet has no mark, and a sheet
 * that lacks one is not reckoned.
 */
public sealed interface Mark {

    /** What the mark rests on, as references that the caller can open: {@code finding:…}, {@code meeting:…}. */
    List<String> evidence();

    /**
     * @param points 0 to 100, with as many decimals as were entered, at most nine
     * @throws RuleBroken {@code score-mark} beyond that
     */
    record Points(BigDecimal points, List<String> evidence) implements Mark {

        public Points {
            if (!Exact.isMark(points)) {
                throw new RuleBroken("score-mark", points.toString());
            }
            evidence = List.copyOf(evidence);
        }
    }

    /** 不适用: its weight goes to the other indicators of its side, each in proportion. */
    record NotApplicable(List<String> evidence) implements Mark {

        public NotApplicable {
            evidence = List.copyOf(evidence);
        }
    }

    static Mark of(String points, String... evidence) {
        return new Points(new BigDecimal(points), List.of(evidence));
    }

    static Mark notApplicable(String... evidence) {
        return new NotApplicable(List.of(evidence));
    }
}
