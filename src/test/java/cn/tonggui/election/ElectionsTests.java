package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.election.tally.Outcome;
import cn.tonggui.election.tally.Roll;
import cn.tonggui.election.tally.Turnout;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of an election as they are kept, and what each of them refuses. */
@TongguiTest
class ElectionsTests extends ElectionAtHand {

    private static final Map<String, Integer> FIRST =
            votes("P16", 10, "P15", 9, "P17", 9, "P18", 8, "P24", 6, "P20", 6);

    @Autowired
    private Scrutineers scrutineers;

    @BeforeEach
    void begin() {
        open("regular");
    }

    private void ready() {
        Roll roll = signedIn(AWAY.subList(0, 2), 10);
        rounds.open(id, "committee", Round.MEMBER, 5, CANDIDATES, roll.turnout());
    }

    private static void refused(String rule, String words, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.code()).isEqualTo(rule);
            assertThat(broken.facts().toString()).contains(words);
        });
    }

    @Test
    void anOrganisationHasOneElectionAtATime() {
        assertThatThrownBy(() -> elections.open(elections.require(id))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void candidatesStandInTheOrderOfTheirStrokes() {
        ready();

        assertThat(rounds.lines(rounds.current(id)))
                .extracting(Round.Line::name)
                .containsExactly("苗立春", "骆长河", "陶永康", "常青峰", "温雅", "樊大勇");
    }

    @Test
    void asManyBallotsAreIssuedAsVotersArePresent() {
        ready();

        refused("R-E16", "不等于实到 10 人", () -> take("issue", "P19", Map.of("issued", 11, "left", 0, "spoiled", 0)));
        refused("R-E16", "不等于实到 10 人", () -> take("issue", "P19", Map.of("issued", 9, "left", 0, "spoiled", 0)));
        take("issue", "P19", Map.of("issued", 10, "left", 6, "spoiled", 0));
        refused("R-E16", "不等于收回", () -> take("collect", "P19", Map.of("returned", 10, "valid", 8, "invalid", 1)));
        refused(
                "elec-reasons",
                "2",
                () -> take(
                        "collect",
                        "P19",
                        Map.of(
                                "returned", 10,
                                "valid", 9,
                                "invalid", 1,
                                "invalidReasons", List.of(row("cause", "over", "count", 2)))));
    }

    @Test
    void tellersSeeNothingOfEachOtherAndWhatDiffersIsCountedAgain() {
        ready();
        papers(10, 10, 10);
        take("enter", "P19", sheet(10, FIRST));
        assertThat(shown("enter", "P22").toString()).doesNotContain("10, no").doesNotContain("yes");
        take("enter", "P22", sheet(10, votes("P16", 10, "P15", 9, "P17", 9, "P18", 8, "P24", 7, "P20", 6)));

        assertThat(counting.compare(rounds.current(id))).isFalse();
        assertThat(shown("enter", "P22").get("differences").toString())
                .contains("温雅")
                .doesNotContain("7", "樊大勇");
        take("enter", "P19", sheet(10, FIRST));
        take("enter", "P22", sheet(10, FIRST));
        assertThat(counting.compare(rounds.current(id))).isTrue();
    }

    @Test
    void aSheetWhoseSumsDoNotMatchIsNotTaken() {
        ready();
        papers(10, 10, 10);

        refused(
                "R-E14",
                "不等于有效票",
                () -> take(
                        "enter", "P19", sheet(9, votes("P16", 9, "P15", 9, "P17", 9, "P18", 8, "P24", 6, "P20", 6))));
        refused(
                "R-E17",
                "多于有效票",
                () -> take(
                        "enter",
                        "P19",
                        sheet(10, votes("P16", 10, "P15", 10, "P17", 10, "P18", 10, "P24", 10, "P20", 1))));
        refused(
                "elec-line-missing",
                "樊大勇",
                () -> take("enter", "P19", sheet(10, votes("P16", 10, "P15", 9, "P17", 9, "P18", 8, "P24", 6))));
    }

    @Test
    void nobodyCountsOrConfirmsOneself() {
        ready();
        papers(10, 10, 10);

        refused("SD01", "樊大勇", () -> take("enter", "P20", sheet(10, FIRST)));
        take("enter", "P19", sheet(10, FIRST));
        take("enter", "P22", sheet(10, FIRST));
        counting.compare(rounds.current(id));
        refused("SD02", "姜玉芬", () -> take("confirm", "P19", Map.of()));
        refused("R-E09", "温雅", () -> take("confirm", "P24", Map.of()));
        take("confirm", "P27", Map.of());
    }

    @Test
    void aTieIsVotedOnAgainAndTheWinnerTakesTheSeat() {
        ready();
        papers(10, 10, 10);

        Outcome first = counted(10, FIRST);
        assertThat(first.word()).isEqualTo("tie");
        assertThat(rounds.elected(id))
                .extracting(RoundMapper.Elected::person)
                .containsExactly("P16", "P15", "P17", "P18");
        rounds.open(id, "tie", Round.MEMBER, 1, List.of("P24", "P20"), new Turnout(11, 10));
        papers(10, 10, 10);

        assertThat(counted(10, votes("P24", 6, "P20", 4)).elected()).containsExactly("温雅");
        assertThat(rounds.elected(id)).hasSize(5);
    }

    @Test
    void aConfirmedSheetIsNeverChanged() {
        ready();
        papers(10, 10, 10);
        counted(10, FIRST);
        Round round = rounds.current(id);

        assertThatThrownBy(() -> counting.collect(round, 9, 9, 0, "")).hasMessageContaining("task-changed");
        assertThatThrownBy(() -> counting.conclude(round, "elected")).hasMessageContaining("task-changed");
        assertThatThrownBy(() -> counting.compare(round)).hasMessageContaining("task-changed");
    }

    @Test
    void whoConfirmedASheetCorrectsItOnlyAsLongAsHeMayAct() {
        ready();
        papers(10, 10, 10);
        counted(10, FIRST);
        Round round = rounds.current(id);
        Viewer scrutineer = people.viewer("P27");

        scrutineers.require(round, scrutineer);
        Viewer reads =
                new Viewer(scrutineer.id(), scrutineer.name(), scrutineer.tokens(), scrutineer.soleTokens(), false);
        assertThatThrownBy(() -> scrutineers.require(round, reads)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothingIsCollectedBeforeBallotsAreIssuedAgain() {
        ready();

        refused("elec-not-issued", "", () -> take("collect", "P19", Map.of("returned", 0, "valid", 0, "invalid", 0)));
    }

    @Test
    void aByElectionAddsToTheCommitteeThatStays() {
        Election filling =
                new Election(id, "B03", "by-election", Stage.PLANNING, null, null, null, null, 1, 0, null, null);

        assertThat(rounds.committee(filling)).containsExactlyInAnyOrder("P15", "P16", "P17", "P18", "P19");
        assertThat(rounds.committee(elections.require(id))).isEmpty();
    }

    @Test
    void moreBallotsThanWereIssuedAreCollectedSoThatTheRoundIsVoid() {
        ready();
        papers(10, 11, 11);

        assertThat(rounds.current(id).ballots().noneTooMany().granted()).isFalse();
    }
}
