package cn.tonggui.election;

import cn.tonggui.election.tally.Resolution;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * What the meeting voted on before it elects: report, method, candidates and scrutineers, each passed by more than half of those
 * due (R-M01); no more votes than people with a vote are there.
 */
@Component
class CheckVotes implements JavaDelegate {

    private static final List<String> MATTERS = List.of("report", "method", "slate", "scrutineers");

    private final Casework casework;
    private final TallyWords words = new TallyWords();

    CheckVotes(Casework casework) {
        this.casework = casework;
    }

    @Override
    public void execute(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        int due = given.numberOr("eligible", 0);
        int present = given.numberOr("present", 0);
        for (String matter : MATTERS) {
            int agree = given.numberOr(matter + "Yes", 0);
            int all = agree + given.numberOr(matter + "No", 0) + given.numberOr(matter + "Abstain", 0);
            if (all > present) {
                throw new RuleBroken("election-votes", words.say("vote." + matter), all, present);
            }
            if (!new Resolution(Resolution.Matter.ORDINARY, due, present, agree, 0)
                    .ruling()
                    .granted()) {
                throw new RuleBroken("R-M01", words.say("elec.vote-short", words.say("vote." + matter), agree, due));
            }
        }
    }
}
