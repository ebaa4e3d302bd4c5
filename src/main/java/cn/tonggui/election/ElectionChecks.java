package cn.tonggui.election;

import cn.tonggui.election.tally.Ballots;
import cn.tonggui.election.tally.Finding;
import cn.tonggui.election.tally.Reduction;
import cn.tonggui.election.tally.Roll;
import cn.tonggui.election.tally.Ruling;
import cn.tonggui.election.tally.Step;
import cn.tonggui.election.tally.Turnout;
import cn.tonggui.forms.Given;
import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Verdict;
import cn.tonggui.regulation.Verdict.Result;
import cn.tonggui.workflow.CheckedStep;
import cn.tonggui.workflow.RuleCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the rules of an election find at a step, in the sentences of the count: “应到 11 人，实到 9 人，…，可以开会（R-E07）”. The
 * scrutineers' sheet is judged by nobody before it is confirmed.
 */
@Component
class ElectionChecks implements RuleCheck {

    private final ElectionMapper elections;
    private final RollMapper rolls;
    private final Rounds rounds;
    private final LockedRules rules;
    private final Says says;

    ElectionChecks(ElectionMapper elections, RollMapper rolls, Rounds rounds, LockedRules rules, Says says) {
        this.elections = elections;
        this.rolls = rolls;
        this.rounds = rounds;
        this.rules = rules;
        this.says = says;
    }

    @Override
    public Map<RuleCode, Verdict> verdicts(List<Rule> asked, CheckedStep step) {
        Map<RuleCode, Verdict> found = new HashMap<>();
        if (step.process().equals(Elections.PROCESS)) {
            elections
                    .find(step.caseId())
                    .ifPresent(election ->
                            asked.forEach(rule -> ruling(rule.code().value(), election, step)
                                    .ifPresent(ruling -> found.put(rule.code(), verdict(rule.code(), ruling)))));
        }
        return found;
    }

    private Verdict verdict(RuleCode code, Ruling ruling) {
        return new Verdict(code, Map.of(), ruling.granted() ? Result.MET : Result.UNMET, says.of(ruling.steps()));
    }

    private Optional<Ruling> ruling(String rule, Election election, CheckedStep step) {
        Given given = new Given(step.values());
        return switch (rule) {
            case "R-E04", "R-E08" -> right(election, rule);
            case "R-E07" -> step.step().equals("firstMeeting") ? committee(election, given) : quorum(election);
            case "R-E16" -> ballots(election, given);
            case "R-E20", "R-E25" ->
                reduction(election, given).filter(found -> found.rules().contains(rule));
            case "R-O02" -> withoutCommittee(election);
            default -> Optional.empty();
        };
    }

    /** Who came, and who is not counted for staying away, is known from the sign-in on. */
    private Optional<Ruling> right(Election election, String rule) {
        List<ElectorRow> roll = rolls.of(election.caseId());
        List<Step> steps = Rolls.roll(roll).steps().stream()
                .filter(step -> step.rule().equals(rule))
                .filter(step -> election.present() != null || step.finding() == Finding.RIGHT_TO_VOTE)
                .toList();
        return roll.isEmpty() || steps.isEmpty() ? Optional.empty() : Optional.of(new Ruling(true, steps, List.of()));
    }

    /** Of the round that is prepared, else of the meeting. */
    private Optional<Ruling> quorum(Election election) {
        if (election.due() == null || election.present() == null) {
            return Optional.empty();
        }
        Optional<Round> round = last(election).filter(one -> one.present() != null);
        return Optional.of(round.map(Round::turnout)
                .orElse(election.turnout())
                .quorum(rules.count(election.caseId()).quorum()));
    }

    /** Of the new committee, as it is typed who came. */
    private Optional<Ruling> committee(Election election, Given given) {
        int present = given.people("committeePresent").size();
        return present == 0
                ? Optional.empty()
                : Optional.of(new Turnout(rounds.committee(election).size(), present)
                        .quorum(rules.count(election.caseId()).quorum()));
    }

    /** What is typed goes before what is kept. */
    private Optional<Ruling> ballots(Election election, Given given) {
        Optional<Round> round = last(election).filter(one -> one.present() != null);
        Optional<Integer> issued = number(given, "issued").or(() -> round.map(Round::issued));
        if (round.isEmpty() || issued.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> returned = number(given, "returned");
        Ballots papers = new Ballots(issued.get(), returned.orElse(0), 0, 0);
        return Optional.of(
                returned.isPresent()
                        ? papers.noneTooMany()
                        : papers.oneEach(round.get().turnout().present()));
    }

    /** While the votes for fewer seats are typed: whether they suffice, or why they cannot. */
    private Optional<Ruling> reduction(Election election, Given given) {
        Optional<Integer> agree = number(given, "agree");
        if (agree.isEmpty() || election.byElection() || election.present() == null) {
            return Optional.empty();
        }
        int seats = election.seatsOrNone();
        int elected = rounds.elected(election.caseId(), Round.MEMBER).size();
        int present = election.turnout().present();
        return elected >= seats || agree.get() > present
                ? Optional.empty()
                : Optional.of(
                        new Reduction(seats, elected, agree.get(), present).ruling(rules.reduction(election.caseId())));
    }

    private Optional<Ruling> withoutCommittee(Election election) {
        List<ElectorRow> roll = rolls.of(election.caseId());
        return roll.isEmpty() || !election.withoutCommittee()
                ? Optional.empty()
                : Optional.of(new Roll(roll.stream().map(ElectorRow::elector).toList()).withoutCommittee());
    }

    private Optional<Round> last(Election election) {
        return rounds.of(election.caseId()).stream().reduce((one, later) -> later);
    }

    /** Nothing while it is being typed and is no number yet. */
    private static Optional<Integer> number(Given given, String name) {
        String text = given.text(name);
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
