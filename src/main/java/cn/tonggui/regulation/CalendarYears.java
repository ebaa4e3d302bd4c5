package cn.tonggui.regulation;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.CalendarMapper.YearProposal;
import cn.tonggui.regulation.CalendarMapper.YearRow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Door of the calendar's years as their page shows and replaces them. A year takes two people (SD17). */
@Component
class CalendarYears {

    private static final int FIRST = 2018;
    private static final int YEARS_AHEAD = 3;
    private static final int LONGEST_SOURCE = 200;

    private final CalendarMapper rows;
    private final WorkingDays workingDays;
    private final Keepers keepers;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CalendarYears(
            CalendarMapper rows,
            WorkingDays workingDays,
            Keepers keepers,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rows = rows;
        this.workingDays = workingDays;
        this.keepers = keepers;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param imported empty for a year that counts Monday to Friday (暂算) @param days by date */
    record Year(int number, Optional<YearRow> imported, List<YearSheet.Day> days) {}

    int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    boolean known(int year) {
        return year >= FIRST && year <= thisYear() + YEARS_AHEAD;
    }

    /** @throws NotFound before 2018, or more than three years ahead */
    @Transactional(readOnly = true)
    public Year year(int number) {
        if (!known(number)) {
            throw new NotFound("calendar-year", Integer.toString(number));
        }
        return new Year(
                number,
                rows.year(number),
                rows.days(first(number), last(number)).stream()
                        .map(CalendarMapper.DayRow::day)
                        .toList());
    }

    @Transactional(readOnly = true)
    public List<YearProposal> waiting() {
        return rows.waiting();
    }

    /** @throws NotFound no such proposal */
    @Transactional(readOnly = true)
    public YearProposal proposal(String id) {
        return rows.proposal(id).orElseThrow(() -> new NotFound("proposal"));
    }

    /**
     * @throws cn.tonggui.kernel.NotAllowed not this viewer's to propose
     * @throws Unfit when the source is missing, a line is wrong, or the year waits already
     */
    @Transactional
    public void propose(YearSheet sheet, String source, Viewer viewer) {
        keepers.requireProposer(viewer);
        Entered entered = new Entered();
        String document = entered.words("source", source, LONGEST_SOURCE);
        if (!sheet.faults().isEmpty()) {
            entered.wrong("days", "lines-wrong", sheet.faults().size());
        }
        if (!known(sheet.year())) {
            entered.wrong("year", "year", Integer.toString(FIRST), Integer.toString(thisYear() + YEARS_AHEAD));
        }
        entered.require();
        YearProposal proposal = new YearProposal(
                PublicId.next(),
                sheet.year(),
                document,
                sheet.text(),
                viewer.id().value(),
                viewer.name(),
                LocalDateTime.now(clock),
                Proposed.WAITING,
                null,
                null,
                null);
        try {
            rows.propose(proposal);
        } catch (DuplicateKeyException waitsAlready) {
            throw new Unfit(List.of(new Flaw("year", "year-waiting", Integer.toString(sheet.year()))));
        }
        facts.publishEvent(new CalendarProposed(
                proposal.proposedAt(),
                proposal.id(),
                sheet.year(),
                document,
                sheet.days().stream().map(YearSheet.Day::line).toList(),
                viewer.actor()));
    }

    /**
     * The second person agrees: the year is replaced.
     *
     * @throws cn.tonggui.kernel.NotAllowed not this viewer's to decide
     * @throws cn.tonggui.kernel.RuleBroken SD17 when the viewer proposed it
     * @throws Stale somebody decided first
     */
    @Transactional
    public YearProposal confirm(String id, Viewer viewer) {
        YearProposal proposal = undecided(id, viewer);
        decide(proposal, Proposed.CONFIRMED, "", viewer);
        int year = proposal.yearNo();
        rows.clear(first(year), last(year));
        rows.keep(YearSheet.read(year, proposal.days()).days());
        rows.forget(year);
        rows.imported(new YearRow(year, LocalDateTime.now(clock), proposal.source()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                workingDays.clear();
            }
        });
        return proposal;
    }

    /** @throws Unfit without a reason; otherwise as for {@link #confirm} */
    @Transactional
    public YearProposal refuse(String id, String reason, Viewer viewer) {
        YearProposal proposal = undecided(id, viewer);
        decide(proposal, Proposed.REFUSED, Entered.remark(reason), viewer);
        return proposal;
    }

    private YearProposal undecided(String id, Viewer viewer) {
        YearProposal proposal = proposal(id);
        keepers.requireUndecided(proposal, viewer);
        return proposal;
    }

    private void decide(YearProposal proposal, String state, String remark, Viewer viewer) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (rows.decide(proposal.id(), state, viewer.id().value(), viewer.name(), now, remark) != 1) {
            throw new Stale("proposal-changed");
        }
        facts.publishEvent(new CalendarDecided(
                now, proposal.id(), proposal.yearNo(), state.equals(Proposed.CONFIRMED), remark, viewer.actor()));
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate last(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
