package cn.tonggui.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Counts working days: Monday to Friday but for the days that the calendar names.
 *
 * @param named true for a day that is worked (调休), false for one that is not
 */
record Calendar(Map<LocalDate, Boolean> named) {

    Calendar {
        named = Map.copyOf(named);
    }

    boolean isWorking(LocalDate day) {
        boolean weekday = day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
        return named.getOrDefault(day, weekday);
    }

    /** The day itself for 0, days before it for less. */
    LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(Integer.signum(days));
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }
}
