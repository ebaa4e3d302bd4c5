package cn.tonggui.election;

import cn.tonggui.election.tally.Slate;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unit;
import cn.tonggui.workflow.Casework;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Looks at what the committee has planned: as many seats as a committee may have (R-E25), enough candidates for them (R-E06), a
 * meeting in the time for it (R-E03); and lays out the days until the archive.
 */
@Component
class PlanElection implements JavaDelegate {

    /** R-E25: how many members a committee may have. */
    private record Size(int least, int most) {}

    private static final Size BRANCH = new Size(3, 7);
    private static final Size GENERAL_BRANCH = new Size(5, 9);
    private static final int COMMITTEE_FROM = 7;

    private final Casework casework;
    private final Organisation organisation;
    private final TermDays days;
    private final MessageSource messages;
    private final Clock clock;

    PlanElection(Casework casework, Organisation organisation, TermDays days, MessageSource messages, Clock clock) {
        this.casework = casework;
        this.organisation = organisation;
        this.days = days;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        Limits limits = Limits.of(casework.parameters(step));
        Unit unit = organisation.require(casework.caseOf(step).unit());
        requireSeats(given, limits, unit.kind() == Unit.Kind.GENERAL_BRANCH ? GENERAL_BRANCH : BRANCH);
        LocalDate meeting = given.day("meetingDay").orElse(null);
        LocalDate end = given.day("termUntil").orElse(null);
        if (given.text("timing").equals("on-time") && meeting != null && end != null) {
            requireTime(given, limits, meeting, end);
        }
        LocalDate last = given.day("extendedUntil").orElse(null) == null
                ? end
                : given.day("extendedUntil").orElse(null);
        if (last != null) {
            boolean renews = !given.text("type").equals("by-election");
            casework.keep(step, Map.of("timeline", rows(last, meeting, renews)));
        }
    }

    private static void requireSeats(Given given, Limits limits, Size size) {
        String type = given.text("type");
        int seats = given.numberOr("seats", 0);
        if (type.equals("no-committee") || type.equals("by-election")) {
            return;
        }
        if (given.numberOr("fullMembers", 0) < COMMITTEE_FROM && !type.equals("first")) {
            throw new RuleBroken("election-no-committee", given.numberOr("fullMembers", 0));
        }
        if (seats < size.least || seats > size.most) {
            throw new RuleBroken("election-seats", seats, size.least, size.most);
        }
        int spare = Slate.spare(seats, limits.sparePercent());
        if (given.numberOr("spare", 0) < spare) {
            throw new RuleBroken("R-E06", Seats.sentence(seats, seats + given.numberOr("spare", 0), seats + spare));
        }
    }

    // R-E03: after the last day only what the superior has let be later; long before it only what he has let be
    // earlier.
    private static void requireTime(Given given, Limits limits, LocalDate meeting, LocalDate end) {
        boolean tied = List.of("regular", "early", "no-committee").contains(given.text("type"));
        LocalDate granted = given.day("extendedUntil").orElse(null);
        if (!tied || granted != null && !meeting.isAfter(granted)) {
            return;
        }
        if (meeting.isAfter(end)) {
            throw new RuleBroken("election-late", meeting.toString(), end.toString());
        }
        if (meeting.isBefore(end.minusDays(limits.windowDays()))) {
            throw new RuleBroken("election-early", meeting.toString(), limits.windowDays());
        }
    }

    private List<Map<String, Object>> rows(LocalDate last, @Nullable LocalDate meeting, boolean renews) {
        return days.timeline(last, meeting, days.leads(LocalDate.now(clock))).stops().stream()
                .filter(stop -> renews || !stop.mark().endsTerm())
                .map(stop -> Map.<String, Object>of(
                        "what",
                        messages.getMessage("term.mark." + stop.mark(), null, Locale.CHINA),
                        "day",
                        stop.day().toString()))
                .toList();
    }
}
