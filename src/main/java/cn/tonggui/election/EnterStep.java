package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A19, 计票录入: two tellers, each for oneself and blind to the other. */
@Component
class EnterStep implements OwnStep {

    private final Winners winners;
    private final Rounds rounds;
    private final Counting counting;
    private final EnteredSheet entered;
    private final Says says;

    EnterStep(Winners winners, Rounds rounds, Counting counting, EnteredSheet entered, Says says) {
        this.winners = winners;
        this.rounds = rounds;
        this.counting = counting;
        this.entered = entered;
        this.says = says;
    }

    @Override
    public String key() {
        return "branch-election/enter";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Round round = winners.current(at.caseId());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("roundWords", winners.words(round));
        values.put("validSofar", (long) round.ballots().valid());
        values.put(
                "lines",
                rounds.lines(round).stream()
                        .map(line -> Map.<String, Object>of("person", line.person()))
                        .toList());
        values.put("differences", differences(round));
        return values;
    }

    /** Whose numbers were not the same, without the numbers. */
    private String differences(Round round) {
        List<TellerSheet> before = round.attempt() == 1 ? List.of() : counting.entries(round, round.attempt() - 1);
        if (before.size() < 2 || before.get(0).equals(before.get(1))) {
            return "";
        }
        List<String> people = before.get(0).differing(before.get(1));
        return says.say(
                "elec.differ", says.names(List.copyOf(rounds.named(people).values())));
    }

    /** @throws RuleBroken SD01 a candidate counts, R-E04 written in without the right, R-E14, R-E17 sums that do not match */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Round round = winners.current(at.caseId());
        List<Round.Line> ballot = rounds.lines(round);
        if (ballot.stream().anyMatch(line -> line.person().equals(viewer.id().value()))) {
            throw new RuleBroken("SD01", viewer.name());
        }
        TellerSheet sheet = TellerSheet.of(new Given(values));
        says.require(entered.of(round, ballot, sheet).check());
        counting.enter(round, viewer.id().value(), sheet);
    }
}
