package cn.tonggui.regulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The working-day calendar with transferred days (调休). A year not imported counts Monday to Friday and is provisional (暂算). */
@Component
public class WorkingDays {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final CalendarMapper mapper;
    private final Rulebook rulebook;
    private volatile @Nullable Imported imported;

    WorkingDays(CalendarMapper mapper, Rulebook rulebook) {
        this.mapper = mapper;
        this.rulebook = rulebook;
    }

    public boolean isWorkingDay(LocalDate day) {
        return imported().calendar().isWorking(day);
    }

    /**
     * The n-th working day after the given one, at the hour when the day's work ends (parameter {@code calendar.dayEnds}).
     *
     * @param days 0 is the given day itself, whether worked or not
     * @throws IllegalArgumentException when days is negative
     */
    public LocalDateTime due(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are " + days + ", expected 0 or more");
        }
        return endOf(imported().calendar().after(from, days));
    }

    /** The n-th working day after the given one, before it for less than 0; for 0 the day itself, whether worked or not. */
    public LocalDate shifted(LocalDate from, int days) {
        return imported().calendar().after(from, days);
    }

    /** The end of work on that day. */
    public LocalDateTime endOf(LocalDate day) {
        return day.atTime(imported().dayEnds());
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        return imported().calendar().between(from, to);
    }

    /** True when a year between the two days (inclusive) was not imported: the result is to be shown as 暂算. */
    public boolean provisional(LocalDate from, LocalDate to) {
        int first = Math.min(from.getYear(), to.getYear());
        int last = Math.max(from.getYear(), to.getYear());
        return !IntStream.rangeClosed(first, last).allMatch(imported().years()::contains);
    }

    /** For the write side, after its commit. */
    void clear() {
        imported = null;
    }

    /** Read at most once a minute: a page asks for every row it shows, and the calendar changes once a year. */
    private Imported imported() {
        Imported known = imported;
        if (known == null || System.nanoTime() - known.readAt() > KEPT.toNanos()) {
            known = new Imported(
                    new Calendar(mapper.named().stream()
                            .collect(Collectors.toMap(
                                    CalendarMapper.NamedDay::dayOn, CalendarMapper.NamedDay::working))),
                    Set.copyOf(mapper.importedYears()),
                    LocalTime.parse(rulebook.parameter("calendar.dayEnds")),
                    System.nanoTime());
            imported = known;
        }
        return known;
    }

    private record Imported(Calendar calendar, Set<Integer> years, LocalTime dayEnds, long readAt) {}
}
