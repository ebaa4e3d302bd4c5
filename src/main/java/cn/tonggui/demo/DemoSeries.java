package cn.tonggui.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One mechanism, told of some places in some months.
 *
 * @param places branches
 * @param day of the month on which each case is opened, 1 to 28
 * @param by who opens it: a person, an office as a drawing names it, {@code organiser@unit}, or one of them {@code at} each place
 */
record DemoSeries(
        String process,
        List<String> places,
        Months months,
        int day,
        Object by,
        Map<String, Object> start,
        List<Deed> steps) {

    /** @param every how many months lie between two */
    record Months(YearMonth from, YearMonth until, int every) {}

    /** @param after days after the opening */
    record Deed(int after, String step, Object by, String action, Map<String, Object> with) {}

    /** One case of the series; {@code turn} counts them, so that texts take turns. */
    record One(DemoSeries series, String place, LocalDate day, int turn) {

        /** By which it is known that it was told. */
        String name() {
            return series.process + " " + place + " " + day;
        }
    }

    /** Month after month, at all places. */
    Stream<One> cases() {
        return Stream.iterate(
                        months.from, month -> !month.isAfter(months.until), month -> month.plusMonths(months.every))
                .flatMap(month -> places.stream()
                        .map(place -> new One(
                                this,
                                place,
                                month.atDay(day),
                                month.getYear() * 12 + month.getMonthValue() + places.indexOf(place))));
    }
}
