package cn.tonggui.election;

import cn.tonggui.election.tally.Outcome;
import cn.tonggui.election.tally.RoundKind;
import cn.tonggui.election.tally.Tally;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A21: what the confirmed sheet gives, by the rules that were locked with the request. */
@Component
class TallyRound implements Routing {

    /** What a sheet gives that is in order. */
    static final Set<String> COUNTED = Set.of("elected", "tie", "shortfall");

    private final Casework casework;
    private final Elections elections;
    private final Counting counting;
    private final LockedRules rules;
    private final Winners winners;

    TallyRound(Casework casework, Elections elections, Counting counting, LockedRules rules, Winners winners) {
        this.casework = casework;
        this.elections = elections;
        this.counting = counting;
        this.rules = rules;
        this.winners = winners;
    }

    @Override
    public Set<String> variables() {
        return Set.of("result");
    }

    /** @throws RuleBroken code of the rule when the sheet gives no result */
    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Round round = winners.current(id);
        Tally tally = Tally.of(counting.sheet(round), rules.count(id));
        Outcome outcome = tally.outcome();
        if (!COUNTED.contains(outcome.word())) {
            winners.refuse(tally);
        }
        counting.conclude(round, outcome.word());
        winners.keep(round, outcome);
        casework.keep(step, winners.told(id, outcome));
        elections.move(id, stage(outcome, round.roundKind()));
        step.setVariable("result", outcome.word());
    }

    private static Stage stage(Outcome outcome, RoundKind kind) {
        return switch (outcome.word()) {
            case "tie" -> Stage.TIE_REVOTE;
            case "shortfall" -> Stage.SHORTFALL;
            default -> kind == RoundKind.SECRETARY ? Stage.SECRETARY_VOTING : Stage.COMMITTEE_ELECTED;
        };
    }
}
