package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.election.tally.Roll;
import cn.tonggui.election.tally.Turnout;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.TongguiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may vote, who is not counted, and what the groups name in totals. */
@TongguiTest
class RollTests extends ElectionAtHand {

    @BeforeEach
    void begin() {
        open("regular");
    }

    private static void refused(String rule, String words, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.code()).isEqualTo(rule);
            assertThat(broken.facts().toString()).contains(words);
        });
    }

    @Test
    void theRollKnowsWhoMayVoteOnTheDayOfTheMeeting() {
        Roll roll = rolls.roll(id);

        assertThat(roll.fullMembers()).isEqualTo(13);
        assertThat(roll.rightless()).isEqualTo(1);
        assertThat(rolls.byPerson(id).get("P28").fullMember()).isFalse();
        assertThat(rolls.byPerson(id).get("P28").eligible()).isFalse();
    }

    @Test
    void oneIsNotCountedWhenSuperiorAndMeetingBothAgree() {
        assertThat(signedIn(AWAY.subList(0, 2), 10).turnout()).isEqualTo(new Turnout(11, 10));
    }

    @Test
    void oneIsCountedWhenTheMeetingDoesNotAgree() {
        assertThat(signedIn(AWAY.subList(0, 2), 6).turnout()).isEqualTo(new Turnout(12, 10));
    }

    @Test
    void oneIsCountedWhenTheSuperiorDoesNotAgree() {
        signedIn(AWAY.subList(0, 2), 10);
        rolls.consent(id, false);

        assertThat(rolls.roll(id).turnout()).isEqualTo(new Turnout(12, 10));
    }

    @Test
    void notBeingCountedWantsEvidenceAndAnAnswerToIt() {
        refused(
                "R-E08",
                "曾庆余",
                () -> take(
                        "roll",
                        "P18",
                        Map.of("roll", List.of(row("person", "P21", "canCome", "no", "exemptGround", "ill")))));
        refused("R-E08", "没有拟不计入", () -> take("rollConfirm", "P04", Map.of("superiorConsent", "agreed")));
    }

    @Test
    void oneOnProbationIsNeverCountedUnlessTheParameterAsksForAVote() {
        refused("R-E08", "自动不计入应到", () -> take("roll", "P18", probation("佐证")));
        assertThat(rolls.byPerson(id).get("P23").byVote()).isFalse();
    }

    @Test
    void oneOnProbationIsCountedUntilBothAgreedWhereTheParameterAsksForAVote() {
        lockProbationByVote();
        assertThat(rolls.roll(id).turnout()).isEqualTo(new Turnout(13, 0));
        assertThat(rolls.roll(id).eligible()).isEqualTo(12);

        refused("R-E08", "写明佐证", () -> take("roll", "P18", probation("")));
        take("roll", "P18", probation("处分决定"));
        assertThat(signedIn(AWAY.subList(0, 2), 10).turnout()).isEqualTo(new Turnout(11, 10));
        assertThat(signedIn(AWAY.subList(0, 2), 6).turnout()).isEqualTo(new Turnout(13, 10));
        assertThat(signedIn(AWAY.subList(0, 2), 7).turnout()).isEqualTo(new Turnout(11, 10));
        assertThat(signedIn(AWAY, 10).turnout()).isEqualTo(new Turnout(11, 10));
    }

    @Test
    void nobodyElseTakesTheGroundOfThoseOnProbation() {
        lockProbationByVote();
        refused(
                "R-E08",
                "曾庆余",
                () -> take(
                        "roll",
                        "P18",
                        Map.of(
                                "roll",
                                List.of(row(
                                        "person",
                                        "P21",
                                        "canCome",
                                        "no",
                                        "exemptGround",
                                        "probation",
                                        "exemptEvidence",
                                        "佐证")))));
    }

    private void lockProbationByVote() {
        Map<String, String> settings = new HashMap<>(rules.of(id));
        settings.put("exempt.probationByVote", "true");
        elections.lock(id, settings);
        rolls.draw(elections.require(id), MEETING);
    }

    private static Map<String, Object> probation(String evidence) {
        return Map.of(
                "roll",
                List.of(row(
                        "person", "P23", "canCome", "yes", "exemptGround", "probation", "exemptEvidence", evidence)));
    }

    @Test
    void groupsGiveTotalsOnceAndNeverWhoNamedWhom() {
        Map<String, Object> totals =
                Map.of("groupName", "一班党小组", "tookPart", 4, "nominees", List.of(row("person", "P24", "named", 4)));
        take("nominate", "P18", totals);

        refused("elec-group-twice", "一班党小组", () -> take("nominate", "P20", totals));
        refused(
                "elec-named-more",
                "4",
                () -> take(
                        "nominate",
                        "P20",
                        Map.of(
                                "groupName",
                                "二班",
                                "tookPart",
                                4,
                                "nominees",
                                List.of(row("person", "P24", "named", 5)))));
        refused(
                "R-E04",
                "有选举权",
                () -> take(
                        "nominate",
                        "P20",
                        Map.of(
                                "groupName",
                                "二班",
                                "tookPart",
                                4,
                                "nominees",
                                List.of(row("person", "P28", "named", 1)))));
    }

    @Test
    void whatSomeGroupsEnteredIsDroppedWhenTheRollIsTakenAgain() {
        Map<String, Object> totals =
                Map.of("groupName", "一班党小组", "tookPart", 4, "nominees", List.of(row("person", "P24", "named", 4)));
        take("nominate", "P18", totals);

        take("roll", "P18", Map.of("roll", List.of()));

        take("nominate", "P18", totals);
    }
}
