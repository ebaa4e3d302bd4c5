package cn.tonggui.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a branch in a year (§2.2.5).
 *
 * @param days 平均销号天, tenths of a day; null where nothing was closed
 * @param rating 满意度, tenths of a point; null where nobody rated
 */
record Indicators(
        Rate monthly,
        Rate safety,
        Rate material,
        Rate closed,
        @Nullable Long days,
        Rate feedback,
        @Nullable Long rating,
        Rate repeated,
        Rate attended) {

    private static final int REPEAT_DAYS = 30;

    private static final Set<MeetingState> HELD =
            Set.of(MeetingState.HELD, MeetingState.MINUTES_DRAFT, MeetingState.SIGNED, MeetingState.ARCHIVED);

    /** @param feedbackBy the day by which the proposer is answered, from that of the meeting */
    record Rules(LocalDate today, int materialDays, Function<LocalDate, LocalDate> feedbackBy) {

        private LocalDate answerBy(FigureMapper.ProblemRow studied) {
            return feedbackBy.apply(studied.heldAt().toLocalDate());
        }
    }

    record Rows(
            List<FigureMapper.MeetingRow> meetings,
            List<FigureMapper.ItemRow> items,
            List<FigureMapper.ActionRow> actions,
            List<FigureMapper.ProblemRow> problems) {

        Rows of(String unit) {
            return new Rows(
                    meetings.stream().filter(row -> row.unit().equals(unit)).toList(),
                    items.stream().filter(row -> row.unit().equals(unit)).toList(),
                    actions.stream().filter(row -> row.unit().equals(unit)).toList(),
                    problems.stream().filter(row -> row.unit().equals(unit)).toList());
        }
    }

    static Indicators of(int year, Rows rows, Rules rules) {
        List<FigureMapper.MeetingRow> held =
                rows.meetings.stream().filter(row -> HELD.contains(row.state())).toList();
        List<FigureMapper.ActionRow> due = rows.actions.stream()
                .filter(row -> row.closedAt() != null || row.deadline().isBefore(rules.today))
                .toList();
        List<FigureMapper.ProblemRow> answerable = rows.problems.stream()
                .filter(row -> row.heldAt() != null)
                .filter(row -> row.answeredAt() != null || rules.answerBy(row).isBefore(rules.today))
                .toList();
        return new Indicators(
                monthly(year, held, rows.meetings, rules.today),
                Rate.of(rows.items, row -> row.kind().equals("safety-key")),
                Rate.of(
                        rows.items,
                        row -> row.writtenAt() != null
                                && !row.writtenAt()
                                        .toLocalDate()
                                        .isAfter(row.meetingDay().minusDays(rules.materialDays))),
                Rate.of(
                        due,
                        row -> row.closedAt() != null
                                && !row.closedAt().toLocalDate().isAfter(row.deadline())),
                average(rows.actions.stream()
                        .filter(row -> row.closedAt() != null)
                        .map(row -> ChronoUnit.DAYS.between(
                                row.openedAt().toLocalDate(), row.closedAt().toLocalDate()))
                        .toList()),
                Rate.of(
                        answerable,
                        row -> row.answeredAt() != null
                                && !row.answeredAt().toLocalDate().isAfter(rules.answerBy(row))),
                average(rows.problems.stream()
                        .map(FigureMapper.ProblemRow::rating)
                        .filter(Objects::nonNull)
                        .map(Integer::longValue)
                        .toList()),
                Rate.of(rows.problems, Indicators::repeated),
                Rate.of(held, row -> row.observers() > 0));
    }

    /** 30日内重复: reported again within thirty days of the problem that it went into. */
    private static boolean repeated(FigureMapper.ProblemRow row) {
        return row.earlierAt() != null
                && Math.abs(ChronoUnit.DAYS.between(
                                row.earlierAt().toLocalDate(), row.raisedAt().toLocalDate()))
                        <= REPEAT_DAYS;
    }

    /** Months with a regular meeting, of those from the first that is known of the branch up to this one. */
    private static Rate monthly(
            int year, List<FigureMapper.MeetingRow> held, List<FigureMapper.MeetingRow> known, LocalDate today) {
        Set<String> months = held.stream()
                .filter(row -> row.kind().equals("regular"))
                .map(FigureMapper.MeetingRow::monthOf)
                .collect(Collectors.toSet());
        YearMonth last = YearMonth.from(today).getYear() > year ? YearMonth.of(year, 12) : YearMonth.from(today);
        long due = known.stream()
                .map(row -> YearMonth.parse(row.monthOf()))
                .min(YearMonth::compareTo)
                .map(first -> Math.max(0, ChronoUnit.MONTHS.between(first, last) + 1))
                .orElse(0L);
        return new Rate(Math.min(months.size(), due), due);
    }

    /** In tenths, rounded half up. */
    static @Nullable Long average(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        long sum = numbers.stream().mapToLong(one -> one).sum();
        return (sum * 20 + numbers.size()) / (numbers.size() * 2L);
    }

    /** 4.5; a dash for null. */
    public static String tenths(@Nullable Long number) {
        return number == null ? "—" : number / 10 + "." + number % 10;
    }

    public String daysWords() {
        return tenths(days);
    }

    public String ratingWords() {
        return tenths(rating);
    }
}
