package cn.tonggui.election;

import cn.tonggui.election.tally.Outcome;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.Cases;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 更正单: the only way to change a sheet that is locked (A20). One scrutineer of the round opens it and signs, every other signs
 * in person, and with the last signature the corrected sheet takes the place of the first, which stays readable.
 */
@Component
class Corrections {

    private final Cases cases;
    private final CorrectionLog log;
    private final Scrutineers scrutineers;
    private final CorrectedSheet sheets;
    private final CorrectionEffect effect;

    Corrections(
            Cases cases, CorrectionLog log, Scrutineers scrutineers, CorrectedSheet sheets, CorrectionEffect effect) {
        this.cases = cases;
        this.log = log;
        this.scrutineers = scrutineers;
        this.sheets = sheets;
        this.effect = effect;
    }

    /**
     * @throws NotAllowed {@code correction-not-yours} unless the viewer confirmed the sheet
     * @throws RuleBroken {@code correction-reported} it is too late
     */
    Round require(String caseId, int no, Viewer viewer) {
        var item = cases.require(caseId, viewer);
        Round round = sheets.round(caseId, no);
        scrutineers.require(round, viewer);
        Standing.requireUnreported(item);
        return round;
    }

    /**
     * Opens a correction, which its opener signs with it.
     *
     * @throws NotAllowed {@code correction-not-yours}
     * @throws RuleBroken code of the rule that the figures break; {@code correction-same} nothing differs; {@code
     *     correction-open} one waits already; {@code correction-moved} others would be elected and it went on;
     *     {@code correction-reported}
     */
    void open(CaseRef ref, int no, Figures becomes, String reason, Viewer viewer) {
        Round seen = sheets.round(ref.id(), no);
        cases.perform(act(ref, "correct", reason, seen), viewer, () -> {
            Round round = require(ref.id(), no, viewer);
            Figures was = sheets.figures(round);
            if (was.equals(becomes)) {
                throw new RuleBroken("correction-same");
            }
            if (log.of(ref.id()).stream().anyMatch(one -> one.state() == Correction.State.OPEN)) {
                throw new RuleBroken("correction-open");
            }
            requireStillOpen(round, was, becomes, viewer);
            CorrectionMapper.Row row = log.open(round, was, becomes, reason, viewer);
            signed(row, round, viewer);
            effect.ask(row, round, scrutineers.of(round));
        });
    }

    /** @throws Stale {@code correction-signed} @throws RuleBroken as for {@link #open} */
    void sign(CaseRef ref, int no, Viewer viewer) {
        Round seen = sheets.round(ref.id(), log.require(ref.id(), no).round());
        cases.perform(act(ref, "correct-sign", "", seen), viewer, () -> {
            CorrectionMapper.Row row = log.require(ref.id(), no);
            Round round = require(ref.id(), row.round(), viewer);
            requireStillOpen(round, sheets.figures(round), Figures.read(row.becomes()), viewer);
            signed(row, round, viewer);
        });
    }

    /** One who does not agree ends it; the first sheet stands. */
    void refuse(CaseRef ref, int no, String why, Viewer viewer) {
        Round seen = sheets.round(ref.id(), log.require(ref.id(), no).round());
        cases.perform(act(ref, "correct-refuse", why, seen), viewer, () -> {
            CorrectionMapper.Row row = log.require(ref.id(), no);
            scrutineers.require(seen, viewer);
            log.sign(row, false, viewer);
            log.settle(row, Correction.State.REFUSED);
        });
    }

    private CaseAction.Beside act(CaseRef ref, String word, String words, Round round) {
        return new CaseAction.Beside(ref, word, words, sheets.words(round), List.of());
    }

    /** @return whether others would be elected */
    private boolean requireStillOpen(Round round, Figures was, Figures becomes, Viewer viewer) {
        Outcome before = sheets.outcome(round, was);
        Outcome after = sheets.outcome(round, becomes);
        boolean changed = Standing.differ(before, after);
        if (changed
                && !Standing.rightBehind(
                        cases.require(round.caseId(), viewer), round, sheets.last(round), before, after)) {
            throw new RuleBroken("correction-moved", sheets.words(before), sheets.words(after));
        }
        return changed;
    }

    private void signed(CorrectionMapper.Row row, Round round, Viewer viewer) {
        log.sign(row, true, viewer);
        Set<String> signed =
                log.signed(row).stream().map(CorrectionMapper.Signed::person).collect(Collectors.toSet());
        if (scrutineers.of(round).stream().allMatch(one -> signed.contains(one.person()))) {
            Figures becomes = Figures.read(row.becomes());
            boolean changed = requireStillOpen(round, sheets.figures(round), becomes, viewer);
            effect.take(row, round, sheets.outcome(round, becomes), changed);
            log.settle(row, Correction.State.DONE);
        }
    }
}
