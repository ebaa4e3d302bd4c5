package cn.tonggui.election;

import cn.tonggui.election.tally.Reduction;
import cn.tonggui.election.tally.Slate;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A22: the empty seats are elected for again, or left empty where R-E20 allows it, or the meeting adjourns. */
@Component
class DecideShortfall implements Routing {

    private final Casework casework;
    private final Elections elections;
    private final Rounds rounds;
    private final LockedRules rules;
    private final Says says;

    DecideShortfall(Casework casework, Elections elections, Rounds rounds, LockedRules rules, Says says) {
        this.casework = casework;
        this.elections = elections;
        this.rounds = rounds;
        this.rules = rules;
        this.says = says;
    }

    @Override
    public Set<String> variables() {
        return Set.of("roundKind", "meeting");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Given given = new Given(casework.values(step));
        Election election = elections.require(id);
        Round last = rounds.current(id);
        switch (given.text("choice")) {
            case "re-elect" -> {
                reElect(id, last, given);
                step.setVariable("roundKind", "reelect");
            }
            case "reduce" -> {
                reduce(election, last, given);
                casework.keep(step, Map.of("seatsLeft", 0L));
                step.setVariable("meeting", election.byElection() ? "none" : "committee");
            }
            default -> {} // adjourned: other people are put forward
        }
    }

    /** R-E06: more candidates than empty seats by the same share; nobody stands who is elected already. */
    private void reElect(String id, Round last, Given given) {
        List<String> people = given.people("reelectCandidates");
        List<String> elected =
                rounds.elected(id).stream().map(RoundMapper.Elected::person).toList();
        List<String> twice = people.stream().filter(elected::contains).toList();
        if (!twice.isEmpty()) {
            throw new RuleBroken(
                    "elec-elected-already",
                    says.names(List.copyOf(rounds.named(twice).values())));
        }
        int left = left(last, id);
        boolean office = !last.office().equals(Round.MEMBER);
        int spare = office ? 0 : Slate.spare(left, rules.diffRatio(id));
        says.require(new Slate(left, spare, people, List.of(), List.of()).ruling());
        rounds.open(id, "reelect", last.office(), left, people, null);
    }

    /** @throws RuleBroken R-E20, R-E25 with what is missing */
    private void reduce(Election election, Round last, Given given) {
        int elected = rounds.elected(election.caseId(), Round.MEMBER).size();
        int agree = given.numberOr("agree", 0);
        int present = election.turnout().present();
        if (!last.office().equals(Round.MEMBER) || election.byElection()) {
            throw new RuleBroken("R-E20", says.say("elec.no-reduction"));
        }
        if (agree > present) {
            throw new RuleBroken("elec-agree-present", agree, present);
        }
        says.require(new Reduction(election.seatsOrNone(), elected, agree, present)
                .ruling(rules.reduction(election.caseId())));
        elections.reduce(election.caseId(), elected);
    }

    private int left(Round last, String id) {
        long of = rounds.elected(id).stream()
                .filter(one -> one.round() == last.no())
                .count();
        return last.seats() - (int) of;
    }
}
