package cn.tonggui.election;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Who is secretary of an organisation, now and after the election. */
@Component
class Secretaries {

    private final Organisation organisation;
    private final Rounds rounds;

    Secretaries(Organisation organisation, Rounds rounds) {
        this.organisation = organisation;
        this.rounds = rounds;
    }

    /** Empty when nobody is. */
    String now(String unit) {
        return organisation.holders(Token.at(Round.SECRETARY, new UnitCode(unit))).stream()
                .map(person -> person.id().value())
                .findFirst()
                .orElse("");
    }

    /** Who was elected to it; in a by-election of members the one who stays. Empty as long as it is open. */
    String coming(Election election) {
        return rounds.elected(election.caseId(), Round.SECRETARY).stream()
                .map(RoundMapper.Elected::person)
                .findFirst()
                .orElseGet(() -> election.byElection() ? now(election.unit()) : "");
    }

    /** Whether the committee still meets after the meeting of all members, to elect its secretary (R-E21). */
    boolean toBeElectedByCommittee(Election election) {
        return !election.withoutCommittee()
                && !(election.byElection() && !coming(election).isEmpty());
    }
}
