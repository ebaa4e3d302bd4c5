package cn.tonggui.election;

import cn.tonggui.election.tally.Ballots;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A18, 开箱清点: how many papers came back, and how many of them are invalid for what reason. */
@Component
class CollectStep implements OwnStep {

    private final Winners winners;
    private final Counting counting;
    private final Says says;

    CollectStep(Winners winners, Counting counting, Says says) {
        this.winners = winners;
        this.counting = counting;
        this.says = says;
    }

    @Override
    public String key() {
        return "branch-election/collect";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Round round = winners.current(at.caseId());
        return Map.of("roundWords", winners.words(round), "issuedSofar", (long) round.issuedOrNone());
    }

    /** @throws RuleBroken {@code elec-not-issued} the round before was void; R-E16 the papers do not add up; {@code elec-reasons} the reasons do not */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        Round round = winners.current(at.caseId());
        if (round.issued() == null) {
            throw new RuleBroken("elec-not-issued");
        }
        Ballots ballots = new Ballots(
                round.issuedOrNone(), given.number("returned"), given.number("valid"), given.number("invalid"));
        List<Given> reasons = given.rows("invalidReasons");
        int told = reasons.stream().mapToInt(row -> row.number("count")).sum();
        if (ballots.noneTooMany().granted()) {
            says.require(ballots.sorted());
            if (told != ballots.invalid()) {
                throw new RuleBroken("elec-reasons", told, ballots.invalid());
            }
        }
        String words = reasons.stream()
                .map(row -> row.text("cause") + "=" + row.number("count"))
                .collect(Collectors.joining(","));
        counting.collect(round, ballots.returned(), ballots.valid(), ballots.invalid(), words);
    }
}
