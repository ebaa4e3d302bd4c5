package cn.tonggui.workflow;

import java.util.List;

/**
 * When the people of a step are reminded (催办), as its ledger says.
 *
 * @param before working days before it is due
 * @param after working days after; each stage goes one level higher
 */
record Reminding(List<Integer> before, List<Integer> after) {
    Reminding {
        before = before == null ? List.of() : List.copyOf(before);
        after = after == null ? List.of() : List.copyOf(after);
    }
}
