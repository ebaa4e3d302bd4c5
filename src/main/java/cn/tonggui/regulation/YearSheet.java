package cn.tonggui.regulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days of one year that are worked or not otherwise than the week, as people write them, one a line: 2027-01-01 休 元旦.
 *
 * @param days by date @param faults with the number of their line; where there are any, the days are not to be used
 */
record YearSheet(int year, List<Day> days, List<Fault> faults) {

    private static final int MOST_LINES = 400;
    private static final int LONGEST_NAME = 40;
    private static final Pattern LINE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[\\s,，、]*(休|班)(?:[\\s,，、]+(.*))?");

    YearSheet {
        days = List.copyOf(days);
        faults = List.copyOf(faults);
    }

    /** @param working true for 班, a day that is worked; false for 休 */
    record Day(LocalDate on, boolean working, String name) {

        String line() {
            return (on + (working ? " 班 " : " 休 ") + name).strip();
        }
    }

    /** @param code words stand in the messages under {@code regulation.<code>}; the first fact is the line's number */
    record Fault(String code, List<Object> facts) {}

    static YearSheet read(int year, String text) {
        Reader reader = new Reader(year);
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_LINES) {
            return new YearSheet(year, List.of(), List.of(new Fault("lines-many", List.of(MOST_LINES))));
        }
        for (int i = 0; i < lines.size(); i++) {
            reader.line(i + 1, lines.get(i).strip());
        }
        if (reader.days.isEmpty() && reader.faults.isEmpty()) {
            reader.faults.add(new Fault("lines-none", List.of()));
        }
        return new YearSheet(year, List.copyOf(reader.days.values()), reader.faults);
    }

    /** As it is kept and shown again. */
    String text() {
        return days.stream().map(Day::line).collect(Collectors.joining("\n"));
    }

    private static final class Reader {

        final Map<LocalDate, Day> days = new TreeMap<>();
        final List<Fault> faults = new ArrayList<>();
        private final Map<LocalDate, Integer> lines = new TreeMap<>();
        private final int year;

        Reader(int year) {
            this.year = year;
        }

        void line(int number, String text) {
            if (text.isEmpty()) {
                return;
            }
            Matcher parts = LINE.matcher(text);
            if (!parts.matches() || text.codePoints().anyMatch(Entered::unstorable)) {
                wrong("line-form", number);
                return;
            }
            LocalDate on = day(parts);
            if (on == null) {
                wrong("line-day", number);
            } else if (on.getYear() != year) {
                wrong("line-year", number, Integer.toString(year));
            } else if (lines.containsKey(on)) {
                wrong("line-twice", number, lines.get(on));
            } else {
                keep(number, new Day(on, parts.group(4).equals("班"), name(parts.group(5))));
            }
        }

        private void keep(int number, Day day) {
            if (day.name().codePointCount(0, day.name().length()) > LONGEST_NAME) {
                wrong("line-name", number, LONGEST_NAME);
                return;
            }
            lines.put(day.on(), number);
            days.put(day.on(), day);
        }

        private void wrong(String code, Object... facts) {
            faults.add(new Fault(code, List.of(facts)));
        }

        private static String name(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        private static @Nullable LocalDate day(Matcher parts) {
            try {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }
    }
}
