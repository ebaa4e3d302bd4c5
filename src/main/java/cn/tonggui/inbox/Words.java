package cn.tonggui.inbox;

import cn.tonggui.organisation.Person;
import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.workflow.CaseView;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts deadlines, moments and durations into words, as of now; templates call it as {@code @words}, which needs its methods public. */
@Component("words")
class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter DAY_WITH_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;
    private final WorkingDays workingDays;

    Words(Clock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** 2026年7月14日 星期二. */
    public String today() {
        return DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.SIMPLIFIED_CHINESE)
                .format(LocalDate.now(clock));
    }

    /** The way of a case, for the diagram. */
    public Way way(CaseView item) {
        return new Way(item, this);
    }

    /** Two characters for the round face beside a name: 陈立远 is 立远. */
    public String face(String name) {
        return Person.face(name);
    }

    /** A count for a badge, never above 999+. */
    public String count(int count) {
        return count > 999 ? "999+" : String.valueOf(count);
    }

    /** The deadline with its light: red when past, amber when due today or on the next working day. */
    public Due due(LocalDateTime due) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        LocalDate day = due.toLocalDate();
        if (due.isBefore(now)) {
            int late = workingDays.between(day, today);
            return new Due(Light.LATE, late < 1 ? "已逾期" : "逾期 " + late + " 天", "", false);
        }
        if (day.equals(today)) {
            return new Due(
                    Light.SOON, "今天 " + TIME.format(due) + " 到期", "剩 " + left(Duration.between(now, due)), false);
        }
        if (day.equals(today.plusDays(1)) && workingDays.isWorkingDay(day)) {
            return new Due(Light.SOON, "明天 " + TIME.format(due) + " 到期", "", workingDays.provisional(today, day));
        }
        boolean next = !day.isAfter(workingDays.due(today, 1).toLocalDate());
        return new Due(next ? Light.SOON : Light.CALM, day(day), "", workingDays.provisional(today, day));
    }

    private String left(Duration time) {
        return time.toHours() > 0 ? time.toHours() + " 小时" : Math.max(1, time.toMinutes()) + " 分";
    }

    /** Which part of the list a deadline belongs to. */
    Part part(LocalDateTime due) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (due.isBefore(now)) {
            return Part.LATE;
        }
        LocalDate today = now.toLocalDate();
        if (due.toLocalDate().equals(today)) {
            return Part.TODAY;
        }
        return due.toLocalDate().isAfter(today.plusDays(7)) ? Part.LATER : Part.WEEK;
    }

    /** Which part of a list of past things a moment belongs to. */
    Part past(LocalDateTime at) {
        LocalDate today = LocalDate.now(clock);
        if (!at.toLocalDate().isBefore(today)) {
            return Part.DONE_TODAY;
        }
        return at.toLocalDate().isBefore(today.minusDays(7)) ? Part.EARLIER : Part.LAST_WEEK;
    }

    /** 今天 09:12, 7月13日 16:20, with the year when it is another one. */
    public String at(LocalDateTime at) {
        boolean today = at.toLocalDate().equals(LocalDate.now(clock));
        return (today ? "今天" : day(at.toLocalDate())) + " " + TIME.format(at);
    }

    public String day(LocalDate day) {
        return (day.getYear() == LocalDate.now(clock).getYear() ? DAY : DAY_WITH_YEAR).format(day);
    }

    public String time(LocalDateTime at) {
        return TIME.format(at);
    }

    /** The largest unit that says something: 6 天, 3 小时 5 分, 12 分; under a minute 不到 1 分. */
    public String took(@Nullable Duration took) {
        if (took == null) {
            return "";
        }
        if (took.toDays() > 0) {
            return took.toDays() + " 天";
        }
        if (took.toHours() > 0) {
            return took.toHours() + " 小时" + (took.toMinutesPart() > 0 ? " " + took.toMinutesPart() + " 分" : "");
        }
        return took.toMinutes() > 0 ? took.toMinutes() + " 分" : "不到 1 分";
    }

    /** 1.8 MB, 24 KB; never 0. */
    public String size(long bytes) {
        if (bytes >= 1024 * 1024) {
            long tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
            return tenths / 10 + "." + tenths % 10 + " MB";
        }
        return Math.max(1, bytes / 1024) + " KB";
    }

    enum Light {
        LATE,
        SOON,
        CALM
    }

    enum Part {
        LATE,
        TODAY,
        WEEK,
        LATER,
        DONE_TODAY,
        LAST_WEEK,
        EARLIER
    }

    /** @param left how long it still is, on the last day only @param provisional whether a calendar not yet imported counted it */
    record Due(Light light, String text, String left, boolean provisional) {

        public String tone() {
            return light == Light.CALM ? "" : light.name().toLowerCase(Locale.ROOT);
        }
    }
}
