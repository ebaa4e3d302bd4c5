package cn.tonggui.regulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The working-day calendar with transferred days (调休). A year not imported counts Monday to Friday and is provisional (暂算). */
@Component
public class WorkingDays {

    private final CalendarMapper mapper;
    private final Rulebook rulebook;

    WorkingDays(CalendarMapper mapper, Rulebook rulebook) {
        this.mapper = mapper;
        this.rulebook = rulebook;
    }

    @Transactional(readOnly = true)
    public boolean isWorkingDay(LocalDate day) {
        return calendar(day, day).isWorking(day);
    }

    /**
     * The n-th working day after the given one, at the hour when the day's work ends (parameter {@code calendar.dayEnds}).
     *
     * @param days 0 is the given day itself, whether worked or not
     * @throws IllegalArgumentException when days is negative
     */
    @Transactional(readOnly = true)
    public LocalDateTime due(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are " + days + ", expected 0 or more");
        }
        return endOf(calendar(from, furthest(from, days)).after(from, days));
    }

    /** The end of work on that day. */
    @Transactional(readOnly = true)
    public LocalDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.parse(rulebook.parameter("calendar.dayEnds")));
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    @Transactional(readOnly = true)
    public int between(LocalDate from, LocalDate to) {
        return calendar(from.isBefore(to) ? from : to, from.isBefore(to) ? to : from)
                .between(from, to);
    }

    /** True when a year between the two days (inclusive) was not imported: the result is to be shown as 暂算. */
    @Transactional(readOnly = true)
    public boolean provisional(LocalDate from, LocalDate to) {
        int first = Math.min(from.getYear(), to.getYear());
        int last = Math.max(from.getYear(), to.getYear());
        return mapper.importedYears(first, last) < last - first + 1;
    }

    /** Far enough for any calendar: weeks of two working days, and a month of holidays on top. */
    private static LocalDate furthest(LocalDate from, int days) {
        return from.plusDays(31 + days * 7L / 2);
    }

    private Calendar calendar(LocalDate first, LocalDate last) {
        return new Calendar(mapper.named(first, last).stream()
                .collect(Collectors.toMap(CalendarMapper.NamedDay::dayOn, CalendarMapper.NamedDay::working)));
    }
}
