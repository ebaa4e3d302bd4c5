package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The candidates put before the superior: each was looked into, there are enough (R-E06), and of those meant for an office
 * no more than there are offices (R-E21).
 */
@Component
class CheckCandidates implements JavaDelegate {

    private static final String LIST = "candidateList";

    private final Casework casework;

    CheckCandidates(Casework casework) {
        this.casework = casework;
    }

    @Override
    public void execute(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        List<String> people = CheckShortlist.column(given, LIST, "person");
        CheckShortlist.requireOnce(people);
        if (!CheckShortlist.column(given, "shortlisted", "person").containsAll(people)) {
            throw new RuleBroken("election-not-reviewed");
        }
        Seats.of(given, Limits.of(casework.parameters(step))).requireEnough(people.size());
        boolean byElection = given.text("type").equals("by-election");
        long secretaries = count(given, "secretary");
        long deputies = count(given, "deputy");
        boolean equal = !given.text("type").equals("no-committee")
                || Limits.of(casework.parameters(step)).equalWithoutCommittee();
        if (!byElection && equal && (secretaries != 1 || deputies != given.numberOr("deputySeats", 0))) {
            throw new RuleBroken("R-E21", new TallyWords().say("elec.officers", given.numberOr("deputySeats", 0)));
        }
    }

    private static long count(Given given, String office) {
        return CheckShortlist.column(given, LIST, "office").stream()
                .filter(office::equals)
                .count();
    }
}
