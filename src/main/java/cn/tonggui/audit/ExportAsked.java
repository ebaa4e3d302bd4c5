package cn.tonggui.audit;

import cn.tonggui.kernel.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants out of the log.
 *
 * @param id one-time, from the form @param caseId null for the log @param from first day, null for a case @param to last day
 */
record ExportAsked(
        String id,
        @Nullable String caseId,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String reason,
        Actor actor) {}
