package cn.tonggui.regulation;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of the rule register (规则登记): a rule as it is worded from a day on.
 *
 * @param words the rule in our words
 * @param source the article it rests on
 * @param confidence V, S, M, SEED or CFG as in the register, or two of them for its parts: {@code V/S}
 * @param version of the text, such as {@code FZDY_2026}
 */
public record Rule(RuleCode code, String words, String source, String confidence, String version, LocalDate validFrom) {

    /** The marks of confidence one by one. */
    public List<String> marks() {
        return List.of(confidence.split("/"));
    }
}
