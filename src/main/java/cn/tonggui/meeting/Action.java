package cn.tonggui.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done (落实事项), a matter of its own.
 *
 * @param number of its case
 * @param meeting null where a secretary began it by hand @param problem null where it comes from none
 * @param extensions how often its deadline was put off @param state OPEN, DONE, DROPPED
 */
record Action(
        String caseId,
        String number,
        String unit,
        @Nullable String meeting,
        @Nullable String item,
        @Nullable String problem,
        String title,
        String owner,
        String checker,
        LocalDate deadline,
        int extensions,
        int carryCount,
        String state) {}
