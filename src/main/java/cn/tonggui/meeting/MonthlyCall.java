package cn.tonggui.meeting;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * B03: calls the regular meeting of each branch some days before its usual day (月度议题征集, parameters {@code agenda.day} and
 * {@code agenda.callDays}). Its usual day is that of its last regular meeting. Safe on several nodes and after days of
 * standstill: a branch has one regular meeting a month, and a day that is over is not called for.
 */
@Component
class MonthlyCall {

    private static final Logger LOG = LoggerFactory.getLogger(MonthlyCall.class);
    private static final int MONTHS_BACK = 3;

    private final MeetingMapper meetings;
    private final Organisation organisation;
    private final Callings callings;
    private final AgendaDays days;

    MonthlyCall(MeetingMapper meetings, Organisation organisation, Callings callings, AgendaDays days) {
        this.meetings = meetings;
        this.organisation = organisation;
        this.callings = callings;
        this.days = days;
    }

    void run() {
        call(organisation.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.BRANCH)
                .map(Unit::code)
                .toList());
    }

    void call(List<UnitCode> branches) {
        LocalDate today = days.today();
        List<MeetingMapper.Held> known = meetings.regularSince(
                YearMonth.from(today).minusMonths(MONTHS_BACK).toString());
        for (UnitCode branch : branches) {
            due(branch, known, today).ifPresent(day -> call(branch, day));
        }
    }

    /** The day of the meeting that is to be called now, if one is. */
    private Optional<LocalDate> due(UnitCode branch, List<MeetingMapper.Held> known, LocalDate today) {
        List<MeetingMapper.Held> own =
                known.stream().filter(one -> one.unit().equals(branch.value())).toList();
        int usual = own.isEmpty()
                ? days.number("agenda.day")
                : own.get(own.size() - 1).meetingDay().getDayOfMonth();
        int ahead = days.number("agenda.callDays");
        return List.of(YearMonth.from(today), YearMonth.from(today).plusMonths(1)).stream()
                .map(month -> month.atDay(Math.min(usual, month.lengthOfMonth())))
                .filter(day -> !day.isBefore(today) && !day.minusDays(ahead).isAfter(today))
                .filter(Predicate.not(day -> called(own, YearMonth.from(day).toString())))
                .findFirst();
    }

    private static boolean called(List<MeetingMapper.Held> own, String month) {
        return own.stream().anyMatch(one -> one.monthOf().equals(month));
    }

    private void call(UnitCode branch, LocalDate day) {
        try {
            callings.call(branch, day);
        } catch (RuleBroken refused) {
            LOG.info("no meeting of {} was called: {}", branch, refused.getMessage());
        } catch (RuntimeException failure) {
            // One branch must not keep all others from being called; this one is tried again by the next round.
            LOG.error("the meeting of {} could not be called", branch, failure);
        }
    }
}
