package cn.tonggui.election;

import cn.tonggui.election.tally.Outcome;
import cn.tonggui.election.tally.Tally;
import cn.tonggui.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is elected, and how the case tells it: from the confirmed sheets on and not before. */
@Component
class Winners {

    private final RoundMapper mapper;
    private final Rounds rounds;
    private final Says says;

    Winners(RoundMapper mapper, Rounds rounds, Says says) {
        this.mapper = mapper;
        this.rounds = rounds;
        this.says = says;
    }

    Round current(String caseId) {
        return rounds.current(caseId);
    }

    /** @throws RuleBroken always: the last step of the count says why it ended */
    void refuse(Tally tally) {
        var last = tally.steps().get(tally.steps().size() - 1);
        throw new RuleBroken(last.rule(), says.of(tally.steps()));
    }

    void keep(Round round, Outcome outcome) {
        Map<String, Round.Line> lines =
                rounds.lines(round).stream().collect(Collectors.toMap(Round.Line::name, line -> line));
        Map<String, Round.WriteIn> written =
                rounds.writeIns(round).stream().collect(Collectors.toMap(Round.WriteIn::name, one -> one));
        for (String name : outcome.elected()) {
            Round.Line line = lines.get(name);
            mapper.elect(
                    round.caseId(),
                    line == null
                            ? new RoundMapper.Elected(
                                    written.get(name).person(),
                                    round.office(),
                                    name,
                                    written.get(name).votes(),
                                    round.no())
                            : new RoundMapper.Elected(
                                    line.person(),
                                    round.office(),
                                    name,
                                    Objects.requireNonNull(line.yes()),
                                    round.no()));
        }
    }

    /** Of a sheet that was corrected. Whoever a later meeting replaced stays replaced, unless it is now somebody else. */
    void replace(Round round, Outcome outcome, boolean changed) {
        boolean stood = mapper.unelect(round.caseId(), round.no()) > 0;
        if (stood || changed) {
            keep(round, outcome);
        }
    }

    /** Values for the case: every round so far, who is elected, what is still open. */
    Map<String, Object> told(String caseId, Outcome outcome) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rounds", rounds(caseId));
        values.put("electedList", elected(caseId));
        values.put("seatsLeft", (long) outcome.seatsLeft());
        values.put("tiedNames", says.names(outcome.tied()));
        return values;
    }

    private List<Map<String, Object>> rounds(String caseId) {
        List<RoundMapper.Elected> elected = rounds.elected(caseId);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Round round : rounds.of(caseId)) {
            if (round.outcome() == null) {
                continue;
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("round", words(round));
            row.put("eligible", round.due());
            row.put("present", round.present());
            row.put("issued", round.issued());
            row.put("returned", round.returned());
            row.put("valid", round.valid());
            row.put("invalid", round.invalid());
            List<String> names = elected.stream()
                    .filter(one -> one.round() == round.no())
                    .map(RoundMapper.Elected::name)
                    .toList();
            row.put("told", says.say("elec.outcome." + round.outcome(), says.names(names)));
            rows.add(row);
        }
        return rows;
    }

    /** “第 2 次投票：同票再投，应选 1 名”. */
    String words(Round round) {
        return says.say(
                "elec.round",
                Integer.toString(round.no()),
                says.say("elec.kind." + round.kind()),
                says.say("elec.office." + round.office()),
                Integer.toString(round.seats()));
    }

    /** In surname-stroke order, an office beside the seat. */
    private List<Map<String, Object>> elected(String caseId) {
        Map<String, List<RoundMapper.Elected>> people =
                rounds.elected(caseId).stream().collect(Collectors.groupingBy(RoundMapper.Elected::person));
        return rounds.ordered(List.copyOf(people.keySet())).stream()
                .map(line -> {
                    List<RoundMapper.Elected> held = people.get(line.person());
                    return Map.<String, Object>of(
                            "person",
                            line.person(),
                            "office",
                            says.names(held.stream()
                                    .map(one -> says.say("elec.office." + one.office()))
                                    .toList()),
                            "votes",
                            (long) held.get(0).votes());
                })
                .toList();
    }
}
