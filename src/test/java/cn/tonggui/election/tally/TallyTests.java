package cn.tonggui.election.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.election.tally.CountSheet.Line;
import cn.tonggui.election.tally.CountSheet.WriteIn;
import cn.tonggui.election.tally.ElectionRules.Quorum;
import cn.tonggui.election.tally.ElectionRules.TieMode;
import cn.tonggui.election.tally.ElectionRules.WinBase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Just under, exactly, just over; and each identity of a sheet broken alone. */
class TallyTests {

    @ParameterizedTest
    @CsvSource({
        "20, 15, GTE, false",
        "20, 16, GTE, true",
        "20, 17, GTE, true",
        "20, 15, GT, false",
        "20, 16, GT, false",
        "20, 17, GT, true",
        "23, 18, GTE, false",
        "23, 19, GTE, true",
        "3, 2, GTE, false",
        "3, 3, GTE, true",
        "500000000, 399999999, GTE, false",
        "500000000, 400000000, GTE, true",
    })
    void opensFromFourFifthsOn(int due, int present, Quorum mode, boolean opens) {
        assertThat(new Turnout(due, present).quorum(mode).granted()).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource({
        "DUE_ELIGIBLE, 9, shortfall, EXACTLY_HALF", "DUE_ELIGIBLE, 8, shortfall, UNDER_HALF",
        "DUE_ELIGIBLE, 10, elected, OVER_HALF", "PRESENT_ELIGIBLE, 7, shortfall, UNDER_HALF",
        "PRESENT_ELIGIBLE, 8, elected, OVER_HALF",
    })
    void electsOnlyAboveHalfOfTheBase(WinBase base, int yes, String word, Finding finding) {
        Tally tally = Tally.of(
                sheet(RoundKind.COMMITTEE, 1, new Turnout(18, 15), new Ballots(15, 12, 12, 0), line("甲", yes, 12)),
                rules(base, TieMode.PLURALITY));
        assertThat(tally.outcome().word()).isEqualTo(word);
        assertThat(tally.steps()).extracting(Step::finding).contains(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 8, 8, 0, elected", "7, 7, 7, 0, issue-mismatch", "9, 9, 9, 0, issue-mismatch",
        "8, 7, 7, 0, elected", "8, 9, 9, 0, round-void", "8, 8, 7, 1, elected",
        "8, 8, 7, 0, sheet-invalid", "8, 8, 7, 2, sheet-invalid", "9, 10, 1, 1, issue-mismatch",
    })
    void looksAtThePapersInTheirOrder(int issued, int returned, int valid, int invalid, String word) {
        CountSheet sheet = sheet(
                RoundKind.COMMITTEE,
                1,
                new Turnout(8, 8),
                new Ballots(issued, returned, valid, invalid),
                line("甲", Math.min(6, valid), valid));
        assertThat(Tally.of(sheet, ElectionRules.DEFAULT).outcome().word()).isEqualTo(word);
    }

    @Test
    void tellsEveryIdentityThatFails() {
        CountSheet sheet = new CountSheet(
                RoundKind.COMMITTEE,
                1,
                new Turnout(8, 8),
                new Ballots(8, 8, 6, 1),
                List.of(new Line("甲", 6, 1, 0), new Line("乙", 2, 2, 1)),
                List.of(new WriteIn("乙", 1), new WriteIn("丙", 7)));
        Tally tally = Tally.of(sheet, ElectionRules.DEFAULT);
        assertThat(tally.outcome()).isEqualTo(new Outcome.SheetInvalid(1));
        assertThat(tally.steps())
                .extracting(Step::finding)
                .containsExactly(
                        Finding.QUORUM_REACHED,
                        Finding.ISSUED_TO_EACH,
                        Finding.ROUND_STANDS,
                        Finding.BALLOTS_DIFFER,
                        Finding.LINE_DIFFERS,
                        Finding.LINE_DIFFERS,
                        Finding.TOO_MANY_CHOICES,
                        Finding.TOO_MANY_WRITE_INS,
                        Finding.WRITTEN_TOO_OFTEN,
                        Finding.WRITTEN_CANDIDATE);
    }

    @ParameterizedTest
    @CsvSource({"9, elected", "10, elected", "11, sheet-invalid"})
    void allowsEachBallotAsManyChoicesAsSeats(int second, String word) {
        CountSheet sheet = sheet(
                RoundKind.COMMITTEE,
                2,
                new Turnout(10, 10),
                new Ballots(10, 10, 10, 0),
                line("甲", 10, 10),
                new Line("乙", 10 - 3, 3, 0),
                new Line("丙", second - 10 + 3, 10 - (second - 10 + 3), 0));
        assertThat(Tally.of(sheet, ElectionRules.DEFAULT).outcome().word()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"3, elected", "4, elected", "5, sheet-invalid"})
    void allowsAsManyWriteInsAsVotesAgainst(int written, String word) {
        CountSheet sheet = new CountSheet(
                RoundKind.COMMITTEE,
                2,
                new Turnout(10, 10),
                new Ballots(10, 10, 10, 0),
                List.of(new Line("甲", 8, 2, 0), new Line("乙", 6, 2, 2)),
                List.of(new WriteIn("丙", written)));
        assertThat(Tally.of(sheet, ElectionRules.DEFAULT).outcome().word()).isEqualTo(word);
    }

    @Test
    void refusesAMeetingWithMorePresentThanDue() {
        CountSheet sheet = sheet(RoundKind.COMMITTEE, 1, new Turnout(7, 8), new Ballots(8, 8, 8, 0), line("甲", 6, 8));
        assertThat(Tally.of(sheet, ElectionRules.DEFAULT).steps())
                .extracting(Step::finding)
                .endsWith(Finding.MORE_PRESENT_THAN_DUE);
    }

    @Test
    void looksForCandidatesOnlyWhenThereIsSomethingToCount() {
        Ballots empty = new Ballots(0, 0, 0, 0);
        assertThat(word(sheet(RoundKind.COMMITTEE, 1, new Turnout(5, 0), empty)))
                .isEqualTo("quorum-not-met");
        assertThat(word(sheet(RoundKind.COMMITTEE, 1, new Turnout(5, 4), empty)))
                .isEqualTo("issue-mismatch");
        assertThat(word(sheet(RoundKind.COMMITTEE, 1, new Turnout(5, 4), new Ballots(4, 4, 4, 0))))
                .isEqualTo("sheet-invalid");
    }

    @Test
    void reVotesOnlyBetweenMorePeopleThanSeatsAndWithoutOthers() {
        Turnout all = new Turnout(8, 8);
        Ballots ballots = new Ballots(8, 8, 8, 0);
        assertThat(word(sheet(RoundKind.TIE, 2, all, ballots, line("甲", 8, 8), line("乙", 0, 8))))
                .isEqualTo("sheet-invalid");
        CountSheet written = new CountSheet(
                RoundKind.TIE,
                1,
                all,
                ballots,
                List.of(line("甲", 4, 8), line("乙", 3, 8)),
                List.of(new WriteIn("丙", 1)));
        assertThat(word(written)).isEqualTo("sheet-invalid");
    }

    @Test
    void takesTheMostVotesInAReVoteAndTiesAgainForWhatIsLeft() {
        CountSheet sheet = sheet(
                RoundKind.TIE,
                2,
                new Turnout(20, 20),
                new Ballots(20, 20, 20, 0),
                line("甲", 5, 20),
                line("乙", 9, 20),
                line("丙", 5, 20));
        assertThat(Tally.of(sheet, rules(WinBase.DUE_ELIGIBLE, TieMode.PLURALITY))
                        .outcome())
                .isEqualTo(new Outcome.Tied(List.of("乙"), List.of("甲", "丙"), 1));
        assertThat(Tally.of(sheet, rules(WinBase.DUE_ELIGIBLE, TieMode.MAJORITY))
                        .outcome())
                .isEqualTo(new Outcome.Shortfall(List.of(), 2));
    }

    @Test
    void namesTheElectedByVotesAndEqualsInTheOrderOfTheBallot() {
        CountSheet sheet = sheet(
                RoundKind.COMMITTEE,
                3,
                new Turnout(10, 10),
                new Ballots(10, 10, 10, 0),
                line("甲", 7, 10),
                line("乙", 9, 10),
                line("丙", 7, 10));
        assertThat(Tally.of(sheet, ElectionRules.DEFAULT).outcome().elected()).containsExactly("乙", "甲", "丙");
    }

    @Test
    void countsLargeNumbersExactly() {
        int many = 999_999_999;
        CountSheet sheet = sheet(
                RoundKind.COMMITTEE,
                many,
                new Turnout(many, many),
                new Ballots(many, many, many, 0),
                line("甲", 500_000_000, many),
                line("乙", 499_999_999, many));
        assertThat(Tally.of(sheet, ElectionRules.DEFAULT).outcome())
                .isEqualTo(new Outcome.Shortfall(List.of("甲"), many - 1));
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "4, true"})
    void suspendsATieThatOutlivesItsReVotes(int reVotes, boolean suspended) {
        assertThat(ElectionRules.DEFAULT.suspendsAfter(reVotes)).isEqualTo(suspended);
    }

    @Test
    void refusesWhatNoSheetCanHold() {
        assertThatThrownBy(() -> new Turnout(-1, 0)).hasMessageContaining("due is -1");
        assertThatThrownBy(() -> new Ballots(1, 1, -1, 0)).hasMessageContaining("valid is -1");
        assertThatThrownBy(() -> new Line("甲", 0, -1, 0)).hasMessageContaining("no is -1");
        Turnout none = new Turnout(0, 0);
        Ballots empty = new Ballots(0, 0, 0, 0);
        assertThatThrownBy(() -> sheet(RoundKind.COMMITTEE, 0, none, empty, line("甲", 0, 0)))
                .hasMessageContaining("seats is 0");
        assertThatThrownBy(() -> sheet(RoundKind.COMMITTEE, 1, none, empty, line("甲", 0, 0), line("甲", 0, 0)))
                .hasMessageContaining("甲 stands twice");
    }

    private static String word(CountSheet sheet) {
        return Tally.of(sheet, ElectionRules.DEFAULT).outcome().word();
    }

    private static ElectionRules rules(WinBase base, TieMode tie) {
        return new ElectionRules(Quorum.GTE, base, tie, 3);
    }

    private static CountSheet sheet(RoundKind kind, int seats, Turnout turnout, Ballots ballots, Line... lines) {
        return new CountSheet(kind, seats, turnout, ballots, new ArrayList<>(List.of(lines)), List.of());
    }

    /** So many for the candidate, all others against. */
    private static Line line(String name, int yes, int valid) {
        return new Line(name, yes, valid - yes, 0);
    }
}
