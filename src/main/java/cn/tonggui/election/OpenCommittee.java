package cn.tonggui.election;

import cn.tonggui.election.tally.Slate;
import cn.tonggui.election.tally.Turnout;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.List;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A24: the first meeting of the new committee: quorate (R-E07), offices for its members alone (R-E21), nobody watching himself. */
@Component
class OpenCommittee implements Routing {

    private final Casework casework;
    private final Elections elections;
    private final Rounds rounds;
    private final LockedRules rules;
    private final Says says;

    OpenCommittee(Casework casework, Elections elections, Rounds rounds, LockedRules rules, Says says) {
        this.casework = casework;
        this.elections = elections;
        this.rounds = rounds;
        this.rules = rules;
        this.says = says;
    }

    @Override
    public Set<String> variables() {
        return Set.of("roundKind");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Given given = new Given(casework.values(step));
        List<String> committee = rounds.committee(elections.require(id));
        List<String> present =
                given.people("committeePresent").stream().distinct().toList();
        List<String> strangers =
                present.stream().filter(one -> !committee.contains(one)).toList();
        if (!strangers.isEmpty()) {
            throw new RuleBroken("elec-not-elected", names(strangers));
        }
        Turnout turnout = new Turnout(committee.size(), present.size());
        says.require(turnout.quorum(rules.count(id).quorum()));
        List<String> candidates = of(given, Round.SECRETARY);
        if (candidates.size() != 1) {
            throw new RuleBroken("elec-one-secretary");
        }
        requireFit(given, committee);
        rounds.vacate(id);
        rounds.open(id, "secretary", Round.SECRETARY, 1, candidates, turnout);
        elections.move(id, Stage.SECRETARY_VOTING);
        step.setVariable("roundKind", "secretary");
    }

    private void requireFit(Given given, List<String> committee) {
        List<String> all = given.rows("officeCandidates").stream()
                .map(row -> row.text("person"))
                .toList();
        if (all.stream().distinct().count() < all.size()) {
            throw new RuleBroken("elec-two-offices");
        }
        Slate slate = new Slate(1, 0, named(all), named(given.people("scrutineers")), named(given.people("tellers")));
        says.require(slate.among(named(committee)));
        says.require(slate.ruling());
        List<String> both = given.people("scrutineers").stream()
                .filter(given.people("tellers")::contains)
                .toList();
        if (!both.isEmpty()) {
            throw new RuleBroken("SD02", names(both));
        }
    }

    private static List<String> of(Given given, String office) {
        return given.rows("officeCandidates").stream()
                .filter(row -> row.text("office").equals(office))
                .map(row -> row.text("person"))
                .toList();
    }

    private List<String> named(List<String> people) {
        return List.copyOf(rounds.named(people).values());
    }

    private String names(List<String> people) {
        return says.names(named(people));
    }
}
