package cn.tonggui.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A year of the calendar as its page lays it out: twelve months of weeks, and the spells of days that differ from the week. */
final class YearView {

    private final int year;
    private final List<YearSheet.Day> days;
    private final Map<LocalDate, YearSheet.Day> named = new HashMap<>();

    /** @param days by date */
    YearView(int year, List<YearSheet.Day> days) {
        this.year = year;
        this.days = List.copyOf(days);
        days.forEach(day -> named.put(day.on(), day));
    }

    /** @param kind off (休), worked (班), weekend or empty */
    record Cell(int day, String kind, String name) {}

    /** @param weeks of seven, Monday first; null where the month has no day */
    record Month(int number, List<List<@Nullable Cell>> weeks) {}

    /** Days in a row of the same kind and name. */
    record Spell(LocalDate first, LocalDate last, boolean working, String name) {

        public int count() {
            return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        }
    }

    List<Month> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new Month(number, weeks(YearMonth.of(year, number))))
                .toList();
    }

    private List<List<@Nullable Cell>> weeks(YearMonth month) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        List<@Nullable Cell> week = new ArrayList<>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            week.add(null);
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            week.add(cell(month.atDay(number)));
            if (week.size() == DayOfWeek.values().length) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        return weeks;
    }

    private Cell cell(LocalDate on) {
        YearSheet.Day day = named.get(on);
        boolean weekend = on.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        if (day == null) {
            return new Cell(on.getDayOfMonth(), weekend ? "weekend" : "", "");
        }
        return new Cell(on.getDayOfMonth(), day.working() ? "worked" : "off", day.name());
    }

    List<Spell> spells() {
        List<Spell> spells = new ArrayList<>();
        for (YearSheet.Day day : days) {
            Spell last = spells.isEmpty() ? null : spells.get(spells.size() - 1);
            boolean goesOn = last != null
                    && last.last().plusDays(1).equals(day.on())
                    && last.working() == day.working()
                    && last.name().equals(day.name());
            if (goesOn) {
                spells.set(spells.size() - 1, new Spell(last.first(), day.on(), day.working(), day.name()));
            } else {
                spells.add(new Spell(day.on(), day.on(), day.working(), day.name()));
            }
        }
        return spells;
    }

    /** What the other days would change: those that come or come otherwise, and those that go. */
    Difference against(List<YearSheet.Day> now) {
        List<YearSheet.Day> come =
                days.stream().filter(day -> !now.contains(day)).toList();
        List<YearSheet.Day> go =
                now.stream().filter(day -> !named.containsKey(day.on())).toList();
        return new Difference(new YearView(year, come).spells(), new YearView(year, go).spells());
    }

    record Difference(List<Spell> come, List<Spell> go) {

        public boolean isNone() {
            return come.isEmpty() && go.isEmpty();
        }
    }
}
