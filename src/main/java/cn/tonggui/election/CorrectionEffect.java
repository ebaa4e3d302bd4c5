package cn.tonggui.election;

import cn.tonggui.election.tally.Outcome;
import cn.tonggui.workflow.Casework;
import java.util.List;
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
    private final CorrectionPapers papers;
    private final CorrectionCall call;

    CorrectionEffect(
            Counting counting, Winners winners, Casework casework, CorrectionPapers papers, CorrectionCall call) {
        this.counting = counting;
        this.winners = winners;
        this.casework = casework;
        this.papers = papers;
        this.call = call;
    }

    void ask(CorrectionMapper.Row row, Round round, List<CorrectionMapper.Signer> scrutineers) {
        call.ask(row, round, scrutineers);
    }

    /** @param changed whether others than before are elected */
    void take(CorrectionMapper.Row row, Round round, Outcome outcome, boolean changed) {
        counting.correct(round, Figures.read(row.becomes()));
        winners.replace(round, outcome, changed);
        Map<String, Object> told = winners.told(round.caseId(), outcome);
        // What is left to fill is known better by what happened since, where nothing changes.
        if (!changed) {
            told.keySet().retainAll(Set.of("rounds", "electedList"));
        }
        casework.keep(round.caseId(), STEP, told);
        papers.issue(row, round, outcome);
    }
}
