package cn.tonggui.election;

import cn.tonggui.election.tally.Outcome;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.notification.News;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.notification.Notifier;
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
    private final Notifier notifier;
    private final Says says;

    CorrectionEffect(Counting counting, Winners winners, Casework casework, Notifier notifier, Says says) {
        this.counting = counting;
        this.winners = winners;
        this.casework = casework;
        this.notifier = notifier;
        this.says = says;
    }

    /** Asks the other scrutineers for their signatures. */
    void ask(CorrectionMapper.Row row, Round round, List<CorrectionMapper.Signer> scrutineers) {
        List<PersonId> others = scrutineers.stream()
                .map(CorrectionMapper.Signer::person)
                .filter(one -> !one.equals(row.openedBy()))
                .map(PersonId::new)
                .toList();
        if (!others.isEmpty()) {
            String title = says.say("elec.correction-asked", row.openedName(), Integer.toString(round.no()));
            String page = "/elections/" + row.caseId() + "/corrections/" + row.no();
            notifier.tell(News.of(NoticeKind.NEWS, title, row.reason(), page), others);
        }
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
