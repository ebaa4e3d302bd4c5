package cn.tonggui.election;

import cn.tonggui.election.tally.Ballots;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A16, 发票: one ballot to each voter present, or the vote stops. */
@Component
class IssueStep implements OwnStep {

    private final Elections elections;
    private final Winners winners;
    private final Counting counting;
    private final Says says;

    IssueStep(Elections elections, Winners winners, Counting counting, Says says) {
        this.elections = elections;
        this.winners = winners;
        this.counting = counting;
        this.says = says;
    }

    @Override
    public String key() {
        return "branch-election/issue";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Round round = winners.current(at.caseId());
        return Map.of("roundWords", winners.words(round), "present", (long)
                round.turnout().present());
    }

    /** @throws RuleBroken R-E16 not one ballot to each voter */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        Round round = winners.current(at.caseId());
        int issued = given.number("issued");
        says.require(new Ballots(issued, 0, 0, 0).oneEach(round.turnout().present()));
        counting.issue(round, issued, given.number("left"), given.number("spoiled"));
        elections.move(at.caseId(), Stage.VOTING);
    }
}
