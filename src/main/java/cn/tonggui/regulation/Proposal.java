package cn.tonggui.regulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rule_proposal}.
 *
 * @param state WAITING, CONFIRMED or REFUSED
 * @param remark why it was refused
 */
record Proposal(
        String id,
        String name,
        LocalDate effectiveFrom,
        String setting,
        String reason,
        String source,
        String proposedBy,
        String proposedName,
        LocalDateTime proposedAt,
        String state,
        @Nullable String decidedName,
        @Nullable LocalDateTime decidedAt,
        @Nullable String remark)
        implements Proposed {}
