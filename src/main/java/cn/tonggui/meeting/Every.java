package cn.tonggui.meeting;

import java.time.LocalDate;

/** How often something is due; a period is a calendar month, quarter or year. */
enum Every {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private static final int SHORTEST_MONTH = 28;

    private final int months;

    Every(int months) {
        this.months = months;
    }

    /** @param from first day @param until last day */
    record Period(LocalDate from, LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** The period in which the day lies. */
    Period at(LocalDate day) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        LocalDate from = LocalDate.of(day.getYear(), first, 1);
        return new Period(from, from.plusMonths(months).minusDays(1));
    }

    /** The period before that in which the day lies. */
    Period before(LocalDate day) {
        return at(at(day).from().minusDays(1));
    }

    /** From when on it is due soon. */
    LocalDate soon(Period period, Soon soon) {
        return switch (this) {
            case MONTH -> period.from().withDayOfMonth(soon.monthDay());
            case QUARTER -> period.until().minusDays(soon.quarterDays());
            case YEAR -> period.until().minusDays(soon.yearDays());
        };
    }

    /** @param monthDay day of the month @param quarterDays days before the end @param yearDays likewise */
    record Soon(int monthDay, int quarterDays, int yearDays) {

        Soon {
            if (monthDay < 1 || monthDay > SHORTEST_MONTH || quarterDays < 0 || yearDays < 0) {
                throw new IllegalArgumentException(monthDay + ", " + quarterDays + ", " + yearDays);
            }
        }
    }
}
