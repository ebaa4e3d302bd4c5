package cn.tonggui.cycle;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Score sheets, from their opening to their closing. */
@Component
class ScoreSheets {

    private final SheetMapper mapper;
    private final Clock clock;

    ScoreSheets(SheetMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code cycle-sheet-twice}: the unit has one for the period */
    void open(Sheet sheet, List<Line> lines) {
        String slot = sheet.unit() + " " + sheet.period();
        mapper.inSlot(slot).ifPresent(other -> {
            throw new RuleBroken("cycle-sheet-twice", sheet.period(), other.number());
        });
        mapper.open(sheet, slot, LocalDateTime.now(clock));
        mapper.write(sheet.caseId(), lines);
    }

    Sheet require(String caseId) {
        return mapper.find(caseId).orElseThrow(() -> new NotFound("sheet", caseId));
    }

    /** Of all units that take part in the cycle. */
    List<SheetMapper.Outcome> ofCycle(String cycle) {
        return mapper.ofCycle(cycle);
    }

    List<Line> lines(String caseId) {
        return mapper.lines(caseId);
    }

    /** @throws IllegalStateException it is elsewhere */
    void move(String caseId, SheetState from, SheetState to) {
        if (mapper.move(caseId, from, to) != 1) {
            throw new IllegalStateException("sheet " + caseId + " is not " + from);
        }
    }

    /** @param words how it came about */
    void keep(String caseId, Composition result, String words) {
        mapper.result(
                caseId,
                kept(result.party()),
                kept(result.business()),
                kept(result.branch()),
                kept(result.workshop()),
                words);
    }

    private static SheetMapper.Kept kept(Result result) {
        return new SheetMapper.Kept(result.exact(), result.shown(), result.band());
    }

    void close(String caseId) {
        if (mapper.close(caseId, LocalDateTime.now(clock)) != 1) {
            throw new IllegalStateException("sheet " + caseId + " is not settled, expected that to close it");
        }
    }

    /** Its case ended before its time: another may be begun for the period. Nothing happens to one that is closed. */
    void cancel(String caseId) {
        mapper.cancel(caseId, LocalDateTime.now(clock));
    }
}
