package cn.tonggui.election;

import cn.tonggui.election.tally.Tally;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.List;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** R-E19: another vote between those with equal votes alone; after so many re-votes the matter goes to the superior. */
@Component
class PrepareTie implements Routing {

    private final Casework casework;
    private final Rounds rounds;
    private final Counting counting;
    private final LockedRules rules;

    PrepareTie(Casework casework, Rounds rounds, Counting counting, LockedRules rules) {
        this.casework = casework;
        this.rounds = rounds;
        this.counting = counting;
        this.rules = rules;
    }

    @Override
    public Set<String> variables() {
        return Set.of("again", "roundKind");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        List<Round> all = rounds.of(id);
        Round last = all.get(all.size() - 1);
        Tally tally = Tally.of(counting.sheet(last), rules.count(id));
        List<String> names = tally.outcome().tied();
        List<String> tied = rounds.standing(last).entrySet().stream()
                .filter(one -> names.contains(one.getKey()))
                .map(java.util.Map.Entry::getValue)
                .toList();
        boolean suspended = rules.count(id).suspendsAfter(reVotes(all));
        rounds.open(id, "tie", last.office(), tally.outcome().seatsLeft(), tied, null);
        step.setVariable("again", suspended ? "suspended" : "vote");
        step.setVariable("roundKind", "tie");
    }

    /** Re-votes on the tie that is still open; one that came to nothing since too many papers came back is none. */
    private static int reVotes(List<Round> all) {
        int count = 0;
        for (int i = all.size() - 1; i >= 0; i--) {
            Round round = all.get(i);
            if ("round-void".equals(round.outcome())) {
                continue;
            }
            if (!round.kind().equals("tie")) {
                return count;
            }
            count++;
        }
        return count;
    }
}
