package cn.tonggui.election;

import cn.tonggui.election.tally.Outcome;
import cn.tonggui.workflow.Casework;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A signed correction takes the place of the first sheet; the case tells it in an act of the system. */
@Component
class CorrectionEffect {

    private static final String STEP = "tallyRound";

    private final Counting counting;
    private final Winners winners;
    private final Casework casework;

    CorrectionEffect(Counting counting, Winners winners, Casework casework) {
        this.counting = counting;
        this.winners = winners;
        this.casework = casework;
    }

    /** @param changed whether others than before are elected */
    void take(Round round, Figures figures, Outcome outcome, boolean changed) {
        counting.correct(round, figures);
        winners.replace(round, outcome, changed);
        Map<String, Object> told = winners.told(round.caseId(), outcome);
        // What is left to fill is known better by what happened since, where nothing changes.
        if (!changed) {
            told.keySet().retainAll(Set.of("rounds", "electedList"));
        }
        casework.keep(round.caseId(), STEP, told);
    }
}
