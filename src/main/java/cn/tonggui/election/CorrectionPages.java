package cn.tonggui.election;

import cn.tonggui.election.tally.Tally;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays out corrections: both sheets beside each other, the count of the corrected one, the signatures. */
@Component
class CorrectionPages {

    private final Cases cases;
    private final CorrectionLog log;
    private final Scrutineers scrutineers;
    private final CorrectedSheet sheets;
    private final SheetReaders readers;

    CorrectionPages(
            Cases cases, CorrectionLog log, Scrutineers scrutineers, CorrectedSheet sheets, SheetReaders readers) {
        this.cases = cases;
        this.log = log;
        this.scrutineers = scrutineers;
        this.sheets = sheets;
        this.readers = readers;
    }

    /** @param rows all that were opened @param confirmed rounds whose sheet the viewer confirmed and may correct */
    record Listed(List<Line> rows, List<Integer> confirmed) {

        public List<Line> of(int round) {
            return rows.stream().filter(row -> row.round == round).toList();
        }
    }

    /** @param opens whether the viewer may read it */
    record Line(int no, int round, Correction.State state, LocalDateTime at, boolean opens) {}

    /** For the result page: that a sheet was corrected is told to whoever sees the result. */
    Listed listed(String caseId, boolean sheetsRead, Viewer viewer) {
        List<Integer> mine = log.confirmedBy(caseId, viewer);
        return new Listed(
                log.of(caseId).stream()
                        .map(row -> new Line(
                                row.no(),
                                row.round(),
                                row.state(),
                                row.openedAt(),
                                sheetsRead || mine.contains(row.round())))
                        .toList(),
                mine);
    }

    String about(Round round) {
        return sheets.words(round);
    }

    /** The one opened last. */
    int last(String caseId) {
        return log.of(caseId).size();
    }

    CaseView item(String caseId, Viewer viewer) {
        return cases.require(caseId, viewer);
    }

    /** @throws NotFound no such correction, or the viewer reads no sheets */
    Correction correction(CaseView item, int no, Viewer viewer) {
        CorrectionMapper.Row row = log.require(item.id(), no);
        Round round = sheets.round(item.id(), row.round());
        List<CorrectionMapper.Signer> all = scrutineers.of(round);
        String me = viewer.id().value();
        boolean scrutineer = all.stream().anyMatch(one -> one.person().equals(me));
        if (!scrutineer && !readers.include(new UnitCode(item.unit()), viewer)) {
            throw new NotFound("correction");
        }
        List<CorrectionMapper.Signed> signed = log.signed(row);
        List<String> done = signed.stream().map(CorrectionMapper.Signed::person).toList();
        BothSheets both = sheets.both(round, row);
        Tally tally = sheets.tally(round, both.becomes());
        boolean open = row.state() == Correction.State.OPEN;
        return new Correction(
                no,
                round.no(),
                sheets.words(round),
                row.state(),
                row.openedName(),
                row.openedAt(),
                row.reason(),
                both.papers(),
                both.rows(),
                signed,
                all.stream()
                        .filter(one -> open && !done.contains(one.person()))
                        .map(CorrectionMapper.Signer::name)
                        .toList(),
                tally.steps().stream().map(sheets::words).toList(),
                sheets.words(tally.outcome()),
                open && scrutineer && viewer.mayAct() && !done.contains(me));
    }
}
