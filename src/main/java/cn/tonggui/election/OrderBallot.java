package cn.tonggui.election;

import cn.tonggui.election.tally.StrokeOrder;
import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A13: the candidates in the order of the strokes of their surnames, for the first round; or for the seats still empty. */
@Component
class OrderBallot implements Routing {

    private final Casework casework;
    private final Elections elections;
    private final Rounds rounds;

    OrderBallot(Casework casework, Elections elections, Rounds rounds) {
        this.casework = casework;
        this.elections = elections;
        this.rounds = rounds;
    }

    @Override
    public Set<String> variables() {
        return Set.of("roundKind");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Election election = elections.require(id);
        boolean office = election.withoutCommittee();
        List<String> elected =
                rounds.elected(id).stream().map(RoundMapper.Elected::person).toList();
        List<String> people = new Given(casework.values(step))
                .rows("candidateList").stream()
                        .filter(row -> !office || row.text("office").equals(Round.SECRETARY))
                        .map(row -> row.text("person"))
                        .distinct()
                        .filter(person -> !elected.contains(person))
                        .toList();
        String kind = office ? "no-committee" : "committee";
        int seats = office ? 1 : election.seatsOrNone() - elected.size();
        Round round = rounds.open(id, kind, office ? Round.SECRETARY : Round.MEMBER, seats, people, null);
        List<Map<String, Object>> order = rounds.lines(round).stream()
                .map(line -> Map.<String, Object>of(
                        "person", line.person(), "strokes", (long) StrokeOrder.strokes(line.name())))
                .toList();
        casework.keep(step, Map.of("ballotOrder", order));
        step.setVariable("roundKind", kind);
    }
}
