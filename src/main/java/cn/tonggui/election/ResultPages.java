package cn.tonggui.election;

import cn.tonggui.election.DayMapper.LineRow;
import cn.tonggui.election.DayMapper.RoundRow;
import cn.tonggui.election.DayMapper.WriteInRow;
import cn.tonggui.election.Results.Line;
import cn.tonggui.election.Results.Sheet;
import cn.tonggui.election.tally.CountSheet;
import cn.tonggui.election.tally.ElectionRules;
import cn.tonggui.election.tally.RoundKind;
import cn.tonggui.election.tally.StrokeOrder;
import cn.tonggui.election.tally.Tally;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.CaseView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out the confirmed sheets of an election: each counted again from its figures, with its steps. */
@Component
class ResultPages {

    private final Onlookers onlookers;
    private final Organisation organisation;
    private final DayMapper rows;
    private final LockedRules rules;
    private final SheetReaders readers;
    private final TallyWords words = new TallyWords();

    ResultPages(
            Onlookers onlookers, Organisation organisation, DayMapper rows, LockedRules rules, SheetReaders readers) {
        this.onlookers = onlookers;
        this.organisation = organisation;
        this.rows = rows;
        this.rules = rules;
        this.readers = readers;
    }

    /** @throws NotFound no election, or not open to the viewer */
    Results results(String caseId, Viewer viewer) {
        Onlookers.Seen seen = onlookers.require(caseId, viewer);
        CaseView item = seen.item();
        UnitCode unit = new UnitCode(seen.meeting().unit());
        boolean all = readers.include(unit, viewer);
        Map<Integer, List<LineRow>> lines = rows.lines(caseId).stream().collect(Collectors.groupingBy(LineRow::no));
        Map<Integer, List<WriteInRow>> written =
                rows.writeIns(caseId).stream().collect(Collectors.groupingBy(WriteInRow::no));
        List<RoundRow> confirmed = rows.rounds(caseId).stream()
                .filter(round -> round.confirmedAt() != null && round.due() != null)
                .toList();
        ElectionRules kept = confirmed.isEmpty() ? ElectionRules.DEFAULT : rules.count(caseId);
        List<Sheet> sheets = confirmed.stream()
                .map(round -> sheet(
                        round,
                        lines.getOrDefault(round.no(), List.of()),
                        written.getOrDefault(round.no(), List.of()),
                        kept,
                        all))
                .sorted(Comparator.comparing(Sheet::no).reversed())
                .toList();
        List<String> elected = sheets.stream()
                .filter(sheet -> !sheet.office())
                .flatMap(sheet -> sheet.elected().stream())
                .toList();
        return new Results(
                caseId,
                seen.reads(),
                item.number(),
                item.title(),
                organisation.require(unit).name(),
                all,
                seen.meeting().stage() == Stage.ANNULLED,
                StrokeOrder.of(elected).names(),
                sheets);
    }

    private Sheet sheet(RoundRow row, List<LineRow> lines, List<WriteInRow> written, ElectionRules kept, boolean all) {
        CountSheet sheet = Sheets.of(row, lines, written);
        Tally tally = Tally.of(sheet, kept);
        boolean byDue = kept.winBase() == ElectionRules.WinBase.DUE_ELIGIBLE;
        int base = byDue ? sheet.turnout().due() : sheet.turnout().present();
        boolean reVote = sheet.kind() == RoundKind.TIE;
        return new Sheet(
                row.no(),
                DayPages.about(row),
                !row.office().equals("member"),
                row.seats(),
                sheet.turnout().due(),
                sheet.turnout().present(),
                sheet.ballots().issued(),
                sheet.ballots().returned(),
                sheet.ballots().valid(),
                sheet.ballots().invalid(),
                tally.outcome().word(),
                row.confirmedAt(),
                base,
                base / 2 + 1,
                byDue,
                !reVote || kept.tie() == ElectionRules.TieMode.MAJORITY,
                all ? lines(sheet, tally.outcome().elected()) : List.of(),
                tally.outcome().elected(),
                tally.outcome().tied(),
                tally.outcome().seatsLeft(),
                all
                        ? tally.steps().stream()
                                .map(step -> new Results.Step(words.plain(step), step.rule()))
                                .toList()
                        : List.of());
    }

    private static List<Line> lines(CountSheet sheet, List<String> elected) {
        List<Line> lines = new ArrayList<>();
        sheet.lines()
                .forEach(line -> lines.add(new Line(
                        line.name(), line.yes(), line.no(), line.abstain(), false, elected.contains(line.name()))));
        sheet.writeIns()
                .forEach(one ->
                        lines.add(new Line(one.name(), one.votes(), null, null, true, elected.contains(one.name()))));
        lines.sort(Comparator.comparing(Line::votes).reversed());
        return lines;
    }
}
