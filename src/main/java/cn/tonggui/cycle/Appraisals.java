package cn.tonggui.cycle;

import cn.tonggui.cycle.AnnualMapper.Change;
import cn.tonggui.cycle.AnnualMapper.Found;
import cn.tonggui.cycle.AnnualMapper.Ground;
import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.cycle.score.Veto;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Annual appraisals, from their opening to their closing. */
@Component
class Appraisals {

    private static final List<String> VETOES =
            Stream.of(Veto.values()).map(Composing::word).toList();

    private final AppraisalMapper mapper;
    private final AnnualMapper annual;
    private final Clock clock;

    Appraisals(AppraisalMapper mapper, AnnualMapper annual, Clock clock) {
        this.mapper = mapper;
        this.annual = annual;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code appraisal-twice}: the organisation has one for the year */
    void open(Appraisal appraisal, List<Member> members) {
        String slot = appraisal.unit() + " " + appraisal.year();
        mapper.inSlot(slot).ifPresent(number -> {
            throw new RuleBroken("appraisal-twice", appraisal.year(), number);
        });
        mapper.open(appraisal, slot, LocalDateTime.now(clock));
        mapper.join(appraisal.caseId(), members);
    }

    Optional<Appraisal> find(String caseId) {
        return mapper.find(caseId);
    }

    Appraisal require(String caseId) {
        return find(caseId).orElseThrow(() -> new NotFound("appraisal", caseId));
    }

    /** Of these cases, latest year first. */
    List<Appraisal> listed(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : mapper.listed(caseIds);
    }

    List<Appraised> units(String caseId) {
        return mapper.units(caseId);
    }

    /** The sheets of the year that there are, closed or not. */
    List<Found> sheets(Appraisal appraisal) {
        return annual.sheets(appraisal.caseId(), appraisal.periods());
    }

    List<AnnualPart> parts(String caseId) {
        return annual.parts(caseId);
    }

    /** In place of what was kept before. */
    void gather(String caseId, List<AnnualPart> parts) {
        annual.clear(caseId);
        annual.keep(caseId, parts);
    }

    List<Ground> entered(String caseId) {
        return annual.entered(caseId);
    }

    List<Ground> ofSheets(String caseId) {
        return annual.ofSheets(caseId, VETOES);
    }

    /** Those of the sheets, then those entered for the year. */
    List<Ground> grounds(String caseId) {
        return Stream.concat(ofSheets(caseId).stream(), entered(caseId).stream())
                .toList();
    }

    /** In place of what was entered before. */
    void veto(String caseId, List<Ground> grounds) {
        annual.clearVetoes(caseId);
        if (!grounds.isEmpty()) {
            annual.veto(caseId, grounds);
        }
    }

    void keep(String caseId, List<AnnualResult> results) {
        results.forEach(one -> mapper.result(
                caseId, one.unit().unit(), one.part(0), one.part(1), kept(one.branch()), kept(one.workshop())));
    }

    private static SheetMapper.Kept kept(Result result) {
        return new SheetMapper.Kept(result.exact(), result.shown(), result.band());
    }

    void move(String caseId, Appraisal.State to) {
        if (mapper.state(caseId, to) != 1) {
            throw new IllegalStateException("appraisal " + caseId + " is over, expected it open before " + to);
        }
    }

    /** The units are asked anew. */
    void ask(String caseId) {
        move(caseId, Appraisal.State.ANSWERING);
        mapper.ask(caseId);
        annual.clearChanges(caseId);
    }

    void answer(String caseId, String unit, String answer, String matter) {
        mapper.answer(caseId, unit, answer, matter);
    }

    void rule(String caseId, String unit, String ruling, String opinion) {
        mapper.rule(caseId, unit, ruling, opinion);
    }

    List<Change> changes(String caseId) {
        return annual.changes(caseId);
    }

    /** In place of what was proposed before. */
    void propose(String caseId, List<Change> changes) {
        annual.clearChanges(caseId);
        if (!changes.isEmpty()) {
            annual.propose(caseId, changes);
        }
    }

    void close(String caseId) {
        move(caseId, Appraisal.State.CLOSED);
        mapper.closed(caseId, LocalDateTime.now(clock));
    }

    /** Its case ended before its time: another may be begun for the year. */
    void cancel(String caseId) {
        mapper.cancel(caseId, LocalDateTime.now(clock));
    }
}
