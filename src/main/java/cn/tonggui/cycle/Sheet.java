package cn.tonggui.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The score sheet (评分表) of one unit for one period.
 *
 * @param cycle the case of the cycle that opened it, null where it was begun by hand
 * @param crosser who scores the cross items, from another unit
 * @param rulesDay the day by whose parameters it is reckoned for ever
 */
record Sheet(
        String caseId,
        String number,
        String unit,
        String period,
        @Nullable String cycle,
        String crosser,
        LocalDate rulesDay,
        SheetState state) {}
