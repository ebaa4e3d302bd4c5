package cn.tonggui.election;

import cn.tonggui.election.tally.CountSheet;
import cn.tonggui.kernel.Stale;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What happens to the papers of a round: issued, taken out of the box, counted by two, confirmed. */
@Component
class Counting {

    private final RoundMapper mapper;
    private final Rounds rounds;
    private final Clock clock;

    Counting(RoundMapper mapper, Rounds rounds, Clock clock) {
        this.mapper = mapper;
        this.rounds = rounds;
        this.clock = clock;
    }

    void issue(Round round, int issued, int left, int spoiled) {
        require(mapper.issue(round.caseId(), round.no(), issued, left, spoiled));
    }

    void collect(Round round, int returned, int valid, int invalid, String reasons) {
        require(mapper.collect(round.caseId(), round.no(), returned, valid, invalid, reasons));
    }

    void enter(Round round, String teller, TellerSheet sheet) {
        mapper.enter(
                round.caseId(),
                round.no(),
                round.attempt(),
                teller,
                sheet.body(),
                sheet.sha256(),
                LocalDateTime.now(clock));
    }

    /** The sheets of one attempt, in the order in which they came. */
    List<TellerSheet> entries(Round round, int attempt) {
        return mapper.entries(round.caseId(), round.no(), attempt).stream()
                .map(TellerSheet::read)
                .toList();
    }

    /** Who counted in this round, in any attempt. */
    List<String> tellers(Round round) {
        return mapper.tellers(round.caseId(), round.no());
    }

    /** What both counted alike becomes the sheet of the round; the next count, if there must be one, is another attempt. */
    boolean compare(Round round) {
        List<TellerSheet> both = entries(round, round.attempt());
        boolean same = both.size() > 1 && both.stream().distinct().count() == 1;
        if (same) {
            write(round, both.get(0));
        }
        require(mapper.again(round.caseId(), round.no(), round.attempt()));
        return same;
    }

    /** Takes what was corrected for what was counted. The scrutineers sign for it. */
    void correct(Round round, Figures figures) {
        require(mapper.correct(round.caseId(), round.no(), figures));
        write(round, figures.votes());
    }

    private void write(Round round, TellerSheet sheet) {
        sheet.lines().forEach(line -> mapper.count(round.caseId(), round.no(), line));
        mapper.dropWriteIns(round.caseId(), round.no());
        Map<String, String> names = rounds.named(
                sheet.writeIns().stream().map(TellerSheet.WriteIn::person).toList());
        sheet.writeIns()
                .forEach(one -> mapper.write(
                        round.caseId(),
                        round.no(),
                        new Round.WriteIn(one.person(), names.get(one.person()), one.votes())));
    }

    /** As it was agreed on. @throws IllegalStateException nothing was counted yet */
    CountSheet sheet(Round round) {
        List<CountSheet.Line> lines = rounds.lines(round).stream()
                .map(line -> new CountSheet.Line(
                        line.name(),
                        Objects.requireNonNull(line.yes()),
                        Objects.requireNonNull(line.no()),
                        Objects.requireNonNull(line.abstain())))
                .toList();
        List<CountSheet.WriteIn> written = rounds.writeIns(round).stream()
                .map(one -> new CountSheet.WriteIn(one.name(), one.votes()))
                .toList();
        return round.sheet(lines, written);
    }

    /** From here on nothing of the round changes, unless the scrutineers correct it. */
    void conclude(Round round, String outcome) {
        require(mapper.conclude(round.caseId(), round.no(), outcome, LocalDateTime.now(clock)));
    }

    private static void require(int hit) {
        if (hit != 1) {
            throw new Stale("task-changed", "");
        }
    }
}
