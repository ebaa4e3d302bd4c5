package cn.tonggui.election;

import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.List;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A18: more ballots in the box than were issued, and the whole round is void and held again (R-E16). */
@Component
class JudgeBallots implements Routing {

    private final Casework casework;
    private final Elections elections;
    private final Rounds rounds;
    private final Counting counting;

    JudgeBallots(Casework casework, Elections elections, Rounds rounds, Counting counting) {
        this.casework = casework;
        this.elections = elections;
        this.rounds = rounds;
        this.counting = counting;
    }

    @Override
    public Set<String> variables() {
        return Set.of("ballots");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Round round = rounds.current(id);
        boolean counted = round.ballots().noneTooMany().granted();
        if (!counted) {
            List<String> people =
                    rounds.lines(round).stream().map(Round.Line::person).toList();
            counting.conclude(round, "round-void");
            rounds.open(id, round.kind(), round.office(), round.seats(), people, round.turnout());
        }
        elections.move(id, counted ? Stage.COUNTING : Stage.INVALID);
        step.setVariable("ballots", counted ? "counted" : "void");
    }
}
