package cn.tonggui.cycle;

import cn.tonggui.kernel.RuleBroken;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a quarter or a month of one: 2026, 2026Q4, 2026-11.
 *
 * @param from its first day @param until its last
 */
record Period(Kind kind, LocalDate from, LocalDate until) {

    private static final Pattern TEXT = Pattern.compile("(20\\d\\d)(?:Q([1-4])|-(0[1-9]|1[0-2]))?");

    enum Kind {
        YEAR,
        QUARTER,
        MONTH
    }

    /** @throws RuleBroken {@code cycle-period} it is written otherwise */
    static Period of(String text) {
        Matcher read = TEXT.matcher(text);
        if (!read.matches()) {
            throw new RuleBroken("cycle-period", text);
        }
        int year = Integer.parseInt(read.group(1));
        if (read.group(2) != null) {
            Month last = Month.of(3 * Integer.parseInt(read.group(2)));
            return span(Kind.QUARTER, YearMonth.of(year, last).minusMonths(2), YearMonth.of(year, last));
        }
        if (read.group(3) != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(read.group(3)));
            return span(Kind.MONTH, month, month);
        }
        return span(Kind.YEAR, YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    private static Period span(Kind kind, YearMonth first, YearMonth last) {
        return new Period(kind, first.atDay(1), last.atEndOfMonth());
    }

    /** The one before it, of the same kind. */
    Period before() {
        return switch (kind) {
            case YEAR ->
                span(
                        Kind.YEAR,
                        YearMonth.from(from).minusYears(1),
                        YearMonth.from(until).minusYears(1));
            case QUARTER ->
                span(
                        Kind.QUARTER,
                        YearMonth.from(from).minusMonths(3),
                        YearMonth.from(until).minusMonths(3));
            case MONTH ->
                span(
                        Kind.MONTH,
                        YearMonth.from(from).minusMonths(1),
                        YearMonth.from(until).minusMonths(1));
        };
    }

    /** The same of the year before. */
    Period yearBefore() {
        return span(
                kind, YearMonth.from(from).minusYears(1), YearMonth.from(until).minusYears(1));
    }

    /** As it is written. */
    String text() {
        return switch (kind) {
            case YEAR -> Integer.toString(from.getYear());
            case QUARTER -> from.getYear() + "Q" + until.getMonthValue() / 3;
            case MONTH -> YearMonth.from(from).toString();
        };
    }
}
