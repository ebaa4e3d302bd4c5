package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tonggui.election.tally.Turnout;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.Casework;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flowable.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the host of a meeting is refused: on the roll, on a seat that stays empty, and in the first meeting of the committee. */
@TongguiTest
class MeetingRefusalTests extends ElectionAtHand {

    private static final List<String> COMMITTEE = List.of("P15", "P16", "P17", "P18", "P24");

    @Autowired
    private Says says;

    @Autowired
    private JdbcTemplate sql;

    private final Casework casework = mock();
    private final DelegateExecution step = mock();

    @BeforeEach
    void begin() {
        open("regular");
    }

    @ParameterizedTest
    @CsvSource({"9, 0, 0, ''", "10, 0, 0, ''", "11, 0, 0, elec-exempt-votes", "9, 1, 1, elec-exempt-votes"})
    void noMoreVotesOnWhoIsLeftOutThanMembersCame(int yes, int no, int abstain, String refused) {
        signedIn(AWAY, 10);
        Map<String, Object> voted = new HashMap<>(Map.of(
                "presence",
                rolls.of(id).stream()
                        .map(one -> row("person", one.person(), "signedIn", AWAY.contains(one.person()) ? "no" : "yes"))
                        .toList(),
                "generalOpen",
                "yes"));
        voted.putAll(Map.of("exemptYes", yes, "exemptNo", no, "exemptAbstain", abstain));
        if (refused.isEmpty()) {
            take("signIn", "P18", voted);
        } else {
            refused(refused, () -> take("signIn", "P18", voted));
        }
    }

    /** Four of five are elected; two stand who are not. */
    private void oneSeatStaysEmpty() {
        signedIn(AWAY, 10);
        rounds.open(id, "committee", Round.MEMBER, 5, CANDIDATES, new Turnout(11, 10));
        papers(10, 10, 10);
        assertThat(counted(10, votes("P16", 10, "P15", 9, "P17", 9, "P18", 8, "P24", 5, "P20", 5))
                        .word())
                .isEqualTo("shortfall");
    }

    private void decide(Map<String, Object> values) {
        told(values);
        new DecideShortfall(casework, elections, rounds, rules, says).execute(step);
    }

    private static Map<String, Object> reElect(String... people) {
        return Map.of("choice", "re-elect", "reelectCandidates", List.of(people));
    }

    @Test
    void whoIsElectedStandsForNoOtherSeatAndMoreStandThanSeatsAreLeft() {
        oneSeatStaysEmpty();

        refused("elec-elected-already", () -> decide(reElect("P24", "P18")));
        refused("R-E06", () -> decide(reElect("P24")));
        decide(reElect("P24", "P20"));
        assertThat(rounds.current(id).seats()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"4, R-E20", "5, ''", "10, ''", "11, elec-agree-present"})
    void fewerSeatsNeedHalfOfThoseWhoCameAndNoMoreAgreeThanCame(int agree, String refused) {
        oneSeatStaysEmpty();
        Map<String, Object> reduce = Map.of("choice", "reduce", "agree", agree);
        if (refused.isEmpty()) {
            decide(reduce);
            assertThat(elections.require(id).seatsOrNone()).isEqualTo(4);
        } else {
            refused(refused, () -> decide(reduce));
            assertThat(elections.require(id).seatsOrNone()).isEqualTo(5);
        }
    }

    @Test
    void anOfficeIsNoSeatThatCanBeDoneWithout() {
        committeeElected();
        rounds.open(id, "secretary", Round.SECRETARY, 1, List.of("P16"), new Turnout(5, 5));

        refused("R-E20", () -> decide(Map.of("choice", "reduce", "agree", 5)));
    }

    @Test
    void aByElectionIsHeldForItsSeatsAndDoesWithoutNone() {
        sql.update("UPDATE elec_case SET type = 'by-election' WHERE case_id = ?", id);
        oneSeatStaysEmpty();

        refused("R-E20", () -> decide(Map.of("choice", "reduce", "agree", 10)));
        assertThat(elections.require(id).seatsOrNone()).isEqualTo(5);
    }

    private void committeeElected() {
        signedIn(AWAY, 10);
        rounds.open(id, "committee", Round.MEMBER, 5, CANDIDATES, new Turnout(11, 10));
        papers(10, 10, 10);
        counted(10, votes("P16", 10, "P15", 9, "P17", 9, "P18", 8, "P24", 7, "P20", 4));
    }

    private void meet(List<String> present, Map<String, String> candidates, List<String> scrutineers, String teller) {
        told(Map.of(
                "committeePresent",
                present,
                "officeCandidates",
                candidates.entrySet().stream()
                        .map(one -> row("person", one.getValue(), "office", one.getKey()))
                        .toList(),
                "scrutineers",
                scrutineers,
                "tellers",
                List.of(teller, "P04")));
        new OpenCommittee(casework, elections, rounds, rules, says).execute(step);
    }

    @Test
    void theFirstMeetingIsOfThoseElectedAndOfFourFifthsOfThem() {
        committeeElected();
        Map<String, String> candidates = Map.of("secretary", "P16", "deputy", "P15");

        refused("elec-not-elected", () -> meet(List.of("P15", "P16", "P17", "P20"), candidates, List.of("P18"), "P17"));
        refused("R-E07", () -> meet(List.of("P15", "P16", "P17"), candidates, List.of("P18"), "P17"));
        meet(List.of("P15", "P16", "P17", "P18"), candidates, List.of("P18"), "P17");
        meet(COMMITTEE, candidates, List.of("P18"), "P17");
    }

    @Test
    void oneStandsForSecretaryNobodyForTwoOfficesAndNobodyWhoIsNotElected() {
        committeeElected();

        refused("elec-one-secretary", () -> meet(COMMITTEE, Map.of("deputy", "P15"), List.of("P18"), "P17"));
        refused(
                "elec-two-offices",
                () -> meet(COMMITTEE, Map.of("secretary", "P16", "deputy", "P16"), List.of("P18"), "P17"));
        refused("R-E21", () -> meet(COMMITTEE, Map.of("secretary", "P20"), List.of("P18"), "P17"));
    }

    @Test
    void whoStandsNeitherWatchesNorCountsAndNobodyDoesBoth() {
        committeeElected();
        Map<String, String> candidates = Map.of("secretary", "P16", "deputy", "P15");

        refused("R-E09", () -> meet(COMMITTEE, candidates, List.of("P15"), "P17"));
        refused("R-E10", () -> meet(COMMITTEE, candidates, List.of("P18"), "P15"));
        refused("SD02", () -> meet(COMMITTEE, candidates, List.of("P18"), "P18"));
        assertThat(rounds.current(id).office()).isEqualTo(Round.MEMBER);
    }

    private void told(Map<String, Object> values) {
        when(casework.caseOf(any())).thenReturn(at("step"));
        when(casework.values(any())).thenReturn(values);
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(rule));
    }
}
