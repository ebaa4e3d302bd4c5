package cn.tonggui.development;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a node may be and has to be, both days included.
 *
 * @param earliest null when nothing before it is dated yet
 * @param earliestRule code of the rule that the first day follows from
 * @param latest null when no rule sets a last day
 * @param utmost until when a reason makes up for being late; null when any day does
 */
record Window(
        Node node,
        @Nullable LocalDate earliest,
        String earliestRule,
        @Nullable LocalDate latest,
        @Nullable LocalDate utmost) {

    /** Whether a day can be told at all. */
    boolean known() {
        return earliest != null || latest != null;
    }

    boolean late(LocalDate day) {
        return latest != null && day.isAfter(latest);
    }

    /** @param explained whether it is said why it is late (超期说明) */
    Optional<Breach> breach(LocalDate day, boolean explained) {
        if (earliest != null && day.isBefore(earliest)) {
            return Optional.of(new Breach(earliestRule, node.field(), "early", day, earliest));
        }
        if (utmost != null && day.isAfter(utmost)) {
            return Optional.of(new Breach(node.rule(), node.field(), "over", day, utmost));
        }
        return latest != null && late(day) && !explained
                ? Optional.of(new Breach(node.rule(), node.field(), "late", day, latest))
                : Optional.empty();
    }
}
