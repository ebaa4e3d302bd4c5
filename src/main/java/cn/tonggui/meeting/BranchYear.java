package cn.tonggui.meeting;

import cn.tonggui.organisation.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The regular meetings of a branch in one year, month by month, with what it has still to do.
 *
 * @param months twelve words: held, going, missing, none
 * @param next the next that is called, null for none
 * @param late how many of the open actions are over their deadline
 */
record BranchYear(Unit unit, List<String> months, PageMapper.@Nullable Listed next, int open, long late) {

    private static final Set<MeetingState> HELD =
            Set.of(MeetingState.HELD, MeetingState.MINUTES_DRAFT, MeetingState.SIGNED, MeetingState.ARCHIVED);

    /** A month without a meeting is missing only after the first meeting that is known of the branch. */
    static BranchYear of(Unit unit, int year, List<PageMapper.Listed> meetings, List<Action> actions, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        Optional<String> first =
                meetings.stream().map(PageMapper.Listed::monthOf).min(Comparator.naturalOrder());
        List<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> state(month, now, meetings, first.orElse("9999-12")))
                .toList();
        return new BranchYear(
                unit,
                months,
                meetings.stream()
                        .filter(one -> !HELD.contains(one.state()))
                        .min(Comparator.comparing(PageMapper.Listed::meetingDay))
                        .orElse(null),
                actions.size(),
                actions.stream().filter(one -> one.deadline().isBefore(today)).count());
    }

    private static String state(YearMonth month, YearMonth now, List<PageMapper.Listed> meetings, String first) {
        List<PageMapper.Listed> its = meetings.stream()
                .filter(one -> one.kind().equals("regular") && one.monthOf().equals(month.toString()))
                .toList();
        if (its.stream().anyMatch(one -> HELD.contains(one.state()))) {
            return "held";
        }
        if (!its.isEmpty()) {
            return "going";
        }
        return month.isBefore(now) && first.compareTo(month.toString()) < 0 ? "missing" : "none";
    }
}
