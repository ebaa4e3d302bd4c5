package cn.tonggui.election;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a term stands: calm, or how much its end presses. */
enum TermLight {
    CALM,
    /** Within the 180 days of R-E02. */
    SOON,
    /** 黄牌: 90 days left and no election has begun. */
    YELLOW,
    /** 红牌: 30 days left and none has begun, or the last day is here. */
    RED,
    /** {@code TERM_OVERDUE}: the committee goes on with its work, but its term is over. */
    OVERDUE;

    /**
     * @param termEnd the last day of the term or of its extension
     * @param begun whether the branch has begun its election; to be reminded is not to have begun
     */
    static TermLight of(LocalDate termEnd, LocalDate today, boolean begun) {
        long left = ChronoUnit.DAYS.between(today, termEnd);
        if (left < 0) {
            return OVERDUE;
        }
        if (left == 0 || left <= TermStage.MONTH.ahead() && !begun) {
            return RED;
        }
        if (left <= TermStage.YELLOW.ahead() && !begun) {
            return YELLOW;
        }
        return left <= TermStage.REMIND.ahead() ? SOON : CALM;
    }
}
