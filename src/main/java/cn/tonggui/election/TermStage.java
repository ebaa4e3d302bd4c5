package cn.tonggui.election;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The days before the end of a term on which the watch acts (A01). */
enum TermStage {
    /** R-E02: the superior reminds. */
    REMIND(180),
    STUDY(120),
    YELLOW(90),
    REQUEST(60),
    MONTH(30),
    RED(0);

    private final int ahead;

    TermStage(int ahead) {
        this.ahead = ahead;
    }

    /** Days before the last day of the term. */
    int ahead() {
        return ahead;
    }

    LocalDate day(LocalDate termEnd) {
        return termEnd.minusDays(ahead);
    }

    /** The latest stage that has come; what was missed before it is not made up for. */
    static Optional<TermStage> reached(LocalDate termEnd, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, termEnd);
        return Arrays.stream(values())
                .filter(stage -> left <= stage.ahead)
                .min(Comparator.comparingInt(TermStage::ahead));
    }
}
