package cn.tonggui.election.tally;

import cn.tonggui.election.tally.Outcome.IssueMismatch;
import cn.tonggui.election.tally.Outcome.QuorumNotMet;
import cn.tonggui.election.tally.Outcome.RoundVoid;
import cn.tonggui.election.tally.Outcome.SheetInvalid;
import java.util.List;

/** The result of a round with every step that led to it. */
public record Tally(Outcome outcome, List<Step> steps) {

    public Tally {
        steps = List.copyOf(steps);
    }

    /** Checks the quorum, the ballots issued, those returned and the sheet, in this order, then counts. */
    public static Tally of(CountSheet sheet, ElectionRules rules) {
        Ruling sofar = sheet.turnout().quorum(rules.quorum());
        if (!sofar.granted()) {
            return stopped(new QuorumNotMet(sheet.seats()), sofar);
        }
        sofar = sofar.and(sheet.ballots().oneEach(sheet.turnout().present()));
        if (!sofar.granted()) {
            return stopped(new IssueMismatch(sheet.seats()), sofar);
        }
        sofar = sofar.and(sheet.ballots().noneTooMany());
        if (!sofar.granted()) {
            return stopped(new RoundVoid(sheet.seats()), sofar);
        }
        sofar = sofar.and(new SheetCheck(sheet).ruling());
        if (!sofar.granted()) {
            return stopped(new SheetInvalid(sheet.seats()), sofar);
        }
        Tally count = new Count(sheet, rules).result();
        return new Tally(count.outcome, Step.joined(sofar.steps(), count.steps));
    }

    private static Tally stopped(Outcome outcome, Ruling why) {
        return new Tally(outcome, why.steps());
    }

    /** Codes of the rules that were looked at, each once, in order. */
    public List<String> rules() {
        return Step.rules(steps);
    }
}
