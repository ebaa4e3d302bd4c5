package cn.tonggui.election;

import cn.tonggui.election.tally.CountSheet;
import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was entered of a round, as the count reads it. */
@Component
class EnteredSheet {

    private final Rounds rounds;
    private final Rolls rolls;
    private final Says says;

    EnteredSheet(Rounds rounds, Rolls rolls, Says says) {
        this.rounds = rounds;
        this.rolls = rolls;
        this.says = says;
    }

    /** @throws RuleBroken R-E04 written in without the right, {@code elec-line-missing} a candidate has no votes */
    CountSheet of(Round round, List<Round.Line> ballot, TellerSheet sheet) {
        requireElectable(round.caseId(), sheet);
        Map<String, String> written = rounds.named(
                sheet.writeIns().stream().map(TellerSheet.WriteIn::person).toList());
        List<CountSheet.Line> lines = ballot.stream()
                .map(line -> sheet.lines().stream()
                        .filter(one -> one.person().equals(line.person()))
                        .findFirst()
                        .map(one -> new CountSheet.Line(line.name(), one.yes(), one.no(), one.abstain()))
                        .orElseThrow(() -> new RuleBroken("elec-line-missing", line.name())))
                .toList();
        return round.sheet(
                lines,
                sheet.writeIns().stream()
                        .map(one -> new CountSheet.WriteIn(written.get(one.person()), one.votes()))
                        .toList());
    }

    private void requireElectable(String caseId, TellerSheet sheet) {
        Map<String, ElectorRow> roll = rolls.byPerson(caseId);
        for (TellerSheet.WriteIn one : sheet.writeIns()) {
            ElectorRow row = roll.get(one.person());
            if (row == null || !row.eligible()) {
                throw new RuleBroken("R-E04", says.say("elec.not-electable"));
            }
        }
    }
}
