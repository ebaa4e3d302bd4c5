package cn.tonggui.election.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.election.tally.Ballot.Fate;
import cn.tonggui.election.tally.Ballot.Illegible;
import cn.tonggui.election.tally.Ballot.Mark;
import cn.tonggui.election.tally.Ballot.Overflow;
import cn.tonggui.election.tally.Ballot.Reading;
import cn.tonggui.election.tally.Ballot.Written;
import cn.tonggui.election.tally.Reduction.Consent;
import cn.tonggui.election.tally.Reduction.Limits;
import cn.tonggui.election.tally.Resolution.Matter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided beside the count, at its boundaries and under the parameters that the vectors leave alone. */
class DecisionTests {

    private static final Written GENG = new Written("庚", true);
    private static final Written XIN = new Written("辛", true);

    @ParameterizedTest
    @CsvSource({
        "1, 20, 1",
        "3, 20, 1",
        "5, 20, 1",
        "6, 20, 2",
        "7, 20, 2",
        "10, 20, 2",
        "11, 20, 3",
        "5, 21, 2",
        "5, 0, 0"
    })
    void asksForAFifthMoreAndTakesAPartForAPerson(int seats, int percent, int spare) {
        assertThat(Slate.spare(seats, percent)).isEqualTo(spare);
    }

    @Test
    void letsNoCandidateCount() {
        Slate slate = new Slate(1, 1, List.of("甲", "乙"), List.of("丙"), List.of("乙"));
        assertThat(slate.ruling().granted()).isFalse();
        assertThat(slate.ruling().rules()).containsExactly("R-E06", "R-E10");
    }

    @Test
    void letsMembersOfTheCommitteeStandForItsOffices() {
        Slate slate = new Slate(1, 0, List.of("甲"), List.of(), List.of());
        assertThat(slate.among(List.of("甲", "乙", "丙")).granted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "9, GTE_HALF, false", "10, GTE_HALF, true", "11, GTE_HALF, true",
        "9, GT_HALF, false", "10, GT_HALF, false", "11, GT_HALF, true",
    })
    void reducesWithTheConsentThatIsAsked(int agree, Consent consent, boolean granted) {
        assertThat(new Reduction(5, 4, agree, 20)
                        .ruling(new Limits(1, 3, consent))
                        .granted())
                .isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource({"5, 4, true", "5, 3, true", "5, 2, false", "6, 3, false", "4, 2, false"})
    void reducesByAsManyAsMayBeMissing(int seats, int elected, boolean granted) {
        assertThat(new Reduction(seats, elected, 20, 20)
                        .ruling(new Limits(2, 3, Consent.GTE_HALF))
                        .granted())
                .isEqualTo(granted);
    }

    @Test
    void refusesToReduceWhatIsFull() {
        assertThatThrownBy(() -> new Reduction(5, 5, 20, 20)).hasMessageContaining("nothing is left");
        assertThatThrownBy(() -> new Reduction(5, 4, 21, 20)).hasMessageContaining("at most the 20");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, 2028-02-27, 0, true", "2027-02-28, 2028-02-28, 0, true", "2027-02-28, 2028-02-29, 0, false",
        "2028-02-29, 2029-02-28, 0, true", "2028-02-29, 2029-03-01, 0, false", "2027-02-28, 2027-03-01, 1, false",
    })
    void extendsByAYearOnce(LocalDate termEnd, LocalDate until, int before, boolean granted) {
        assertThat(new Extension(termEnd, until, before).ruling(12, 1).granted())
                .isEqualTo(granted);
    }

    @Test
    void refusesAnExtensionThatIsNone() {
        LocalDate day = LocalDate.of(2027, 2, 28);
        assertThatThrownBy(() -> new Extension(day, day, 0)).hasMessageContaining("no extension");
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, 20, 9, false", "ORDINARY, 20, 10, true", "ORDINARY, 20, 11, true", "ORDINARY, 21, 10, false",
        "ADMISSION, 20, 9, false", "ADMISSION, 20, 10, false", "ADMISSION, 20, 11, true", "ADMISSION, 21, 11, true",
    })
    void votesWithHalfOfTheMembersOrMore(Matter matter, int due, int present, boolean quorate) {
        assertThat(new Resolution(matter, due, present, 0, 0).quorum().granted())
                .isEqualTo(quorate);
    }

    @ParameterizedTest
    @CsvSource({"ADMISSION, 9, 1, false", "ADMISSION, 10, 1, true", "ADMISSION, 11, 0, true", "ORDINARY, 10, 0, false"})
    void passesWithMoreThanHalfOfThoseDue(Matter matter, int agree, int written, boolean passed) {
        assertThat(new Resolution(matter, 20, 12, agree, written).ruling().granted())
                .isEqualTo(passed);
    }

    @Test
    void refusesVotesThatNobodyCanHaveGiven() {
        assertThatThrownBy(() -> new Resolution(Matter.ORDINARY, 20, 10, 11, 0))
                .hasMessageContaining("agree ≤ present");
        assertThatThrownBy(() -> new Resolution(Matter.ADMISSION, 20, 18, 1, 3)).hasMessageContaining("at most the 2");
        assertThatThrownBy(() -> new Resolution(Matter.ORDINARY, 20, 10, 1, 1)).hasMessageContaining("no written");
    }

    @ParameterizedTest
    @CsvSource({"VOID_WRITE_IN, VALID", "VOID_BALLOT, INVALID"})
    void voidsWhatIsWrittenBeyondTheCrossesOrThePaper(Overflow overflow, Fate fate) {
        Reading reading = new Ballot(Map.of("甲", Mark.FOR, "乙", Mark.AGAINST), List.of(GENG, XIN), false, false)
                .read(3, Illegible.ABSTAIN, overflow);
        assertThat(reading.fate()).isEqualTo(fate);
        assertThat(reading.writeIns()).isEqualTo(fate == Fate.VALID ? List.of("庚") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"ABSTAIN, VALID", "VOID, INVALID"})
    void takesAnUnclearMarkForNoneOrVoidsThePaper(Illegible illegible, Fate fate) {
        Reading reading = new Ballot(Map.of("甲", Mark.UNCLEAR), List.of(), false, false)
                .read(1, illegible, Overflow.VOID_WRITE_IN);
        assertThat(reading.fate()).isEqualTo(fate);
    }

    @Test
    void letsAVoidNameUseUpNoCross() {
        Reading reading = new Ballot(
                        Map.of("甲", Mark.FOR, "乙", Mark.AGAINST),
                        List.of(new Written("预", false), new Written("甲", true), GENG),
                        false,
                        false)
                .read(4, Illegible.ABSTAIN, Overflow.VOID_WRITE_IN);
        assertThat(reading.writeIns()).containsExactly("庚");
        assertThat(reading.rules()).containsExactly("R-E17", "R-E04", "R-E14");
    }

    @ParameterizedTest
    @CsvSource({"2, VALID", "3, VALID", "1, INVALID"})
    void takesAsManyNamesAsSeats(int seats, Fate fate) {
        Reading reading = new Ballot(Map.of("甲", Mark.FOR, "乙", Mark.AGAINST), List.of(GENG, GENG), false, false)
                .read(seats, Illegible.ABSTAIN, Overflow.VOID_WRITE_IN);
        assertThat(reading.fate()).isEqualTo(fate);
    }

    @ParameterizedTest
    @CsvSource({"6, true", "7, false", "8, false"})
    void needsACommitteeFromSevenMembersOn(int fullMembers, boolean without) {
        Elector member = new Elector("正式", true, false, false, false, false, true);
        Roll roll = new Roll(Collections.nCopies(fullMembers, member));
        assertThat(roll.withoutCommittee().granted()).isEqualTo(without);
    }
}
