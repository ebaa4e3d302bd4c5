package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What follows when every seat of a round is filled: the result is announced, or the next office is voted on. */
@Component
class NextOffice implements Routing {

    private final Casework casework;
    private final Elections elections;
    private final Rounds rounds;
    private final Secretaries secretaries;

    NextOffice(Casework casework, Elections elections, Rounds rounds, Secretaries secretaries) {
        this.casework = casework;
        this.elections = elections;
        this.rounds = rounds;
        this.secretaries = secretaries;
    }

    @Override
    public Set<String> variables() {
        return Set.of("next", "meeting", "roundKind", "newSecretary");
    }

    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        Election election = elections.require(id);
        Round last = rounds.current(id);
        String secretary = secretaries.coming(election);
        step.setVariable("newSecretary", secretary);
        boolean byMeeting = election.withoutCommittee();
        step.setVariable("meeting", secretaries.toBeElectedByCommittee(election) ? "committee" : "none");
        List<String> deputies = deputies(step, election, byMeeting);
        if (!last.office().equals(Round.MEMBER) && !deputies.isEmpty()) {
            String kind = byMeeting ? "no-committee" : "secretary";
            int seats = byMeeting ? election.deputySeats() : deputies.size();
            rounds.open(id, kind, Round.DEPUTY, seats, deputies, last.turnout());
            step.setVariable("roundKind", byMeeting ? "no-committee" : "deputy");
            step.setVariable("next", "deputy");
        } else if (last.office().equals(Round.MEMBER) || byMeeting) {
            step.setVariable("next", "announce");
            if (election.byElection()) {
                casework.keep(step, Map.of("seatDivisions", seats(id)));
            }
        } else {
            step.setVariable("next", "divide");
        }
    }

    /** Whoever was elected to a seat, with a line for the office that goes with it. */
    private List<Map<String, Object>> seats(String id) {
        return rounds.elected(id, Round.MEMBER).stream()
                .map(one -> Map.<String, Object>of("person", one.person()))
                .toList();
    }

    /** Who stands for deputy, as long as none was elected. */
    private List<String> deputies(DelegateExecution step, Election election, boolean byMeeting) {
        if (!rounds.elected(election.caseId(), Round.DEPUTY).isEmpty() || election.deputySeats() == 0) {
            return List.of();
        }
        return new Given(casework.values(step))
                .rows(byMeeting ? "candidateList" : "officeCandidates").stream()
                        .filter(row -> row.text("office").equals(Round.DEPUTY))
                        .map(row -> row.text("person"))
                        .distinct()
                        .toList();
    }
}
