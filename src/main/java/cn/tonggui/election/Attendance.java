package cn.tonggui.election;

import cn.tonggui.election.tally.Resolution;
import cn.tonggui.election.tally.Roll;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who came to the meeting (签到清点), and what it decided on those who should not be counted. */
@Component
class Attendance {

    private final Rolls rolls;
    private final Rounds rounds;

    Attendance(Rolls rolls, Rounds rounds) {
        this.rolls = rolls;
        this.rounds = rounds;
    }

    List<ElectorRow> of(String caseId) {
        return rolls.of(caseId);
    }

    /**
     * Keeps who came. The vote on those who should not be counted is an ordinary one (R-M01), taken while they still are.
     *
     * @throws RuleBroken {@code elec-exempt-votes} the votes are not those of the people present
     */
    void signIn(String caseId, Given given) {
        Map<String, Given> typed = given.rows("presence").stream()
                .collect(Collectors.toMap(row -> row.text("person"), Function.identity()));
        List<ElectorRow> came = rolls.of(caseId).stream()
                .map(row -> row.attending(
                        typed.containsKey(row.person())
                                && typed.get(row.person()).yes("signedIn"),
                        row.meetingOk()))
                .toList();
        boolean passed = given.yes("generalOpen") ? passed(came, given) : false;
        rolls.replace(
                caseId,
                came.stream()
                        .map(row -> row.attending(row.signedIn(), passed && row.toBeVotedOn()))
                        .toList());
    }

    private static boolean passed(List<ElectorRow> came, Given given) {
        if (came.stream().noneMatch(ElectorRow::toBeVotedOn)
                || given.find("exemptYes").isEmpty()) {
            return false;
        }
        Roll roll = Rolls.roll(came);
        int present = roll.turnout().present();
        int yes = given.numberOr("exemptYes", 0);
        int all = yes + given.numberOr("exemptNo", 0) + given.numberOr("exemptAbstain", 0);
        if (all > present) {
            throw new RuleBroken("elec-exempt-votes", all, present);
        }
        return new Resolution(Resolution.Matter.ORDINARY, roll.eligible(), present, yes, 0)
                .ruling()
                .granted();
    }

    /** Again, before a further vote of the same meeting: only who is there may have changed. */
    void signInAgain(String caseId, Given given) {
        Map<String, Given> typed = given.rows("presence").stream()
                .collect(Collectors.toMap(row -> row.text("person"), Function.identity()));
        rolls.replace(
                caseId,
                rolls.of(caseId).stream()
                        .map(row -> row.attending(
                                typed.containsKey(row.person())
                                        && typed.get(row.person()).yes("signedIn"),
                                row.meetingOk()))
                        .toList());
    }

    /** 应到 and 实到 of the meeting as it stands, kept for it and for the round that is prepared. */
    Roll count(String caseId) {
        Roll roll = rolls.roll(caseId);
        rolls.attended(caseId, roll);
        rounds.attended(caseId, roll.turnout());
        return roll;
    }
}
