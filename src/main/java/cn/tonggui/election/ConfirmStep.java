package cn.tonggui.election;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A20, 监票确认: the scrutineers see what both tellers counted; until all have signed it is nobody else's to know. */
@Component
class ConfirmStep implements OwnStep {

    private final Winners winners;
    private final Rounds rounds;
    private final Counting counting;
    private final Scrutineers scrutineers;
    private final Says says;

    ConfirmStep(Winners winners, Rounds rounds, Counting counting, Scrutineers scrutineers, Says says) {
        this.winners = winners;
        this.rounds = rounds;
        this.counting = counting;
        this.scrutineers = scrutineers;
        this.says = says;
    }

    @Override
    public String key() {
        return "branch-election/confirm";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Round round = winners.current(at.caseId());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("roundWords", winners.words(round));
        values.put(
                "sheetHead",
                says.say(
                        "elec.sheet-head",
                        Integer.toString(round.ballots().issued()),
                        Integer.toString(round.ballots().returned()),
                        Integer.toString(round.ballots().valid()),
                        Integer.toString(round.ballots().invalid())));
        values.put("sheet", rounds.lines(round).stream().map(ConfirmStep::row).toList());
        values.put(
                "sheetWriteIns",
                rounds.writeIns(round).stream()
                        .map(one -> Map.<String, Object>of("person", one.person(), "votes", (long) one.votes()))
                        .toList());
        return values;
    }

    private static Map<String, Object> row(Round.Line line) {
        return Map.of(
                "person", line.person(),
                "yes", (long) Objects.requireNonNull(line.yes()),
                "no", (long) Objects.requireNonNull(line.no()),
                "abstain", (long) Objects.requireNonNull(line.abstain()));
    }

    /** @throws RuleBroken SD02 a teller confirms what he counted himself, R-E09 a candidate watches */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Round round = winners.current(at.caseId());
        String me = viewer.id().value();
        if (counting.tellers(round).contains(me)) {
            throw new RuleBroken("SD02", viewer.name());
        }
        if (rounds.lines(round).stream().anyMatch(line -> line.person().equals(me))) {
            throw new RuleBroken("R-E09", says.say("tally.scrutineer-stands", viewer.name()));
        }
        scrutineers.confirm(round, viewer);
    }
}
