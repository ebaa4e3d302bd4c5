package cn.tonggui.election;

import cn.tonggui.election.tally.CountSheet;
import cn.tonggui.election.tally.Outcome;
import cn.tonggui.election.tally.Step;
import cn.tonggui.election.tally.Tally;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sheet of a counted round with other figures, and what it gives by the rules that were locked. */
@Component
class CorrectedSheet {

    private final Rounds rounds;
    private final EnteredSheet entered;
    private final LockedRules rules;
    private final Winners winners;
    private final Says says;

    CorrectedSheet(Rounds rounds, EnteredSheet entered, LockedRules rules, Winners winners, Says says) {
        this.rounds = rounds;
        this.entered = entered;
        this.rules = rules;
        this.winners = winners;
        this.says = says;
    }

    /** @throws NotFound no such round, or its sheet gives nothing that could be corrected */
    Round round(String caseId, int no) {
        Round round = rounds.require(caseId, no);
        if (round.outcome() == null || !TallyRound.COUNTED.contains(round.outcome())) {
            throw new NotFound("round");
        }
        return round;
    }

    boolean last(Round round) {
        return rounds.current(round.caseId()).no() == round.no();
    }

    List<Round.Line> lines(Round round) {
        return rounds.lines(round);
    }

    Map<String, String> named(List<String> people) {
        return rounds.named(people);
    }

    BothSheets both(Round round, CorrectionMapper.Row row) {
        Figures was = Figures.read(row.was());
        Figures becomes = Figures.read(row.becomes());
        return new BothSheets(was, becomes, rounds.lines(round), rounds.named(BothSheets.written(was, becomes)));
    }

    /** As the sheet stands. */
    Figures figures(Round round) {
        return Figures.of(round, rounds.lines(round), rounds.writeIns(round));
    }

    Tally tally(Round round, Figures figures) {
        return Tally.of(sheet(round, figures), rules.count(round.caseId()));
    }

    /** @throws RuleBroken code of the rule that the figures break: R-E16 more returned than issued, R-E14, R-E17 sums */
    Outcome outcome(Round round, Figures figures) {
        CountSheet sheet = sheet(round, figures);
        says.require(sheet.ballots().noneTooMany());
        says.require(sheet.check());
        return tally(round, figures).outcome();
    }

    private CountSheet sheet(Round round, Figures figures) {
        return entered.of(round.corrected(figures), rounds.lines(round), figures.votes());
    }

    String words(Round round) {
        return winners.words(round);
    }

    /** “当选：…” and the like. */
    String words(Outcome outcome) {
        return says.say("elec.outcome." + outcome.word(), says.names(outcome.elected()));
    }

    Results.Step words(Step step) {
        return new Results.Step(says.plain(step), step.rule());
    }
}
