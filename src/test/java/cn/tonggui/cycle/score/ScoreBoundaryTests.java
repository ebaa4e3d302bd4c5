package cn.tonggui.cycle.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Just under, exactly, just over; and each bad number refused alone. */
class ScoreBoundaryTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final ScoreRules RULES = ScoreRules.standard(DAY);

    @ParameterizedTest
    @CsvSource({
        "89.994, GOOD", "89.995, EXCELLENT", "90, EXCELLENT", "90.01, EXCELLENT",
        "79.994, FAIR", "79.995, GOOD", "80, GOOD", "80.01, GOOD",
        "69.994, POOR", "69.995, FAIR", "70, FAIR", "70.01, FAIR",
        "0, POOR", "100, EXCELLENT",
    })
    void bandsByTheScoreAsItIsShown(String points, Band band) {
        assertThat(graded(points, List.of()).band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"69.99, POOR", "70, FAIR", "79.99, FAIR", "80, FAIR", "100, FAIR"})
    void capsTheBandOfWhoIsVetoed(String points, Band band) {
        Graded graded = graded(points, List.of(new Veto.Ground(Veto.DISCIPLINE, "")));

        assertThat(graded.band()).isEqualTo(band);
        assertThat(graded.shown()).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"4.99, 84.99", "5, 85.00", "5.01, 85.00"})
    void capsAdditions(String bonus, String branch) {
        assertThat(branch("80", new Adjustments(List.of(bonus(bonus)), List.of(), List.of(), List.of())))
                .isEqualTo(branch);
    }

    @Test
    void capsAdditionsTogetherNotEach() {
        assertThat(branch("80", new Adjustments(List.of(bonus("3"), bonus("3")), List.of(), List.of(), List.of())))
                .isEqualTo("85.00");
    }

    @ParameterizedTest
    @CsvSource({"95, 100.00", "94.99, 99.99", "95.01, 100.00"})
    void neverExceedsAHundred(String points, String branch) {
        assertThat(branch(points, new Adjustments(List.of(bonus("5")), List.of(), List.of(), List.of())))
                .isEqualTo(branch);
    }

    @ParameterizedTest
    @CsvSource({"4.99, 0.00", "5, 0.00", "5.01, 0.01"})
    void neverFallsUnderNought(String points, String branch) {
        assertThat(branch(points, new Adjustments(List.of(), List.of(), List.of(), cases(1))))
                .isEqualTo(branch);
    }

    @ParameterizedTest
    @CsvSource({"0, 80.00", "1, 79.00", "4, 76.00", "5, 75.00", "6, 75.00", "100, 75.00"})
    void takesOffAPointForEachLateRectificationButFiveAtMost(int overdue, String branch) {
        assertThat(branch("80", new Adjustments(List.of(), cases(overdue), List.of(), List.of())))
                .isEqualTo(branch);
    }

    @ParameterizedTest
    @CsvSource({"GENERAL_A, true", "GENERAL_B, true", "GENERAL_C, false", "GENERAL_D, false", "CONSIDERABLE, true"})
    void vetoesFromClassBOn(Veto.AccidentClass grade, boolean vetoed) {
        assertThat(Veto.of(List.of(new Veto.Accident(grade, true, "accident:1"))))
                .hasSize(vetoed ? 1 : 0)
                .allSatisfy(ground -> assertThat(ground.evidence()).isEqualTo("accident:1"));
    }

    @ParameterizedTest
    @CsvSource({"true, false, 1", "true, true, 0", "false, false, 0", "false, true, 0"})
    void vetoesATermThatEndedWithoutLeave(boolean overdue, boolean leave, int grounds) {
        assertThat(Veto.ofTerm(overdue, leave, "term:1")).hasSize(grounds);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, false",
        "0, true",
        "0.01, true",
        "99.99, true",
        "100, true",
        "100.01, false",
        "1E+9999, false",
        "0.000000001, true",
        "0.0000000001, false",
        "0E+99999999, true"
    })
    void takesMarksFromNoughtToAHundred(String points, boolean taken) {
        accepts(() -> Mark.of(points), taken, "score-mark");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "0.01, true"})
    void weighsWithMoreThanNought(String weight, boolean taken) {
        accepts(() -> new Indicator("P1", Exact.parse(weight), Mark.of("90")), taken, "score-weight");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.01, true", "100, true", "100.01, false"})
    void addsPointsFromOneHundredthToAHundred(String points, boolean taken) {
        accepts(() -> bonus(points), taken, "score-bonus");
    }

    @ParameterizedTest
    @CsvSource({"0.6-0.39, false", "0.6-0.4, true", "0.6-0.41, false", "1/3-2/3, true", "1-0, true"})
    void takesWeightsThatComeToOne(String pair, boolean taken) {
        accepts(() -> rules("eval.weights", pair + "," + pair), taken, "score-weights");
    }

    @ParameterizedTest
    @CsvSource({
        "eval.secretary, 0.5-0.2-0.1-0.3, score-weights",
        "eval.secretary, 0.5-0.2-0.3, score-setting",
        "eval.director, 0.6-0.2-0.1, score-weights",
        "eval.year, 0.6-0.5, score-weights",
        "eval.weights, 0.6-0.4, score-setting",
        "eval.weights, '六-四,0.8-0.2', score-number",
        "eval.grade, 90-90-70, score-bands",
        "eval.grade, 90-80-80, score-bands",
        "eval.grade, 100.01-80-70, score-bands",
        "eval.grade, 90-80-0, score-bands",
        "eval.grade, 90-80, score-setting",
        "eval.coefficients, 1-1.01-0.9-0.8, score-coefficients",
        "eval.coefficients, 1-1-1-0, score-coefficients",
        "eval.vetoCap, WORST, score-veto-cap",
        "eval.bonusCap, 1/0, score-number",
        "eval.deductions, 1-5-0.5, score-setting",
    })
    void refusesParametersThatAreNone(String name, String setting, String code) {
        accepts(() -> rules(name, setting), false, code);
    }

    @Test
    void refusesWhatIsUnderNought() {
        BigFraction less = BigFraction.of(-1);
        BigFraction more = BigFraction.of(2);

        accepts(() -> new ScoreRules.Sides(more, less), false, "score-weights");
        accepts(() -> new Rating.Values(List.of(more, more, more, less)), false, "score-ratings");
        accepts(
                () -> new ScoreRules.Adjustment(
                        BigFraction.ONE, less, BigFraction.ONE, BigFraction.ONE, BigFraction.ONE),
                false,
                "score-points");
    }

    @Test
    void refusesAQuarterThatStandsThereTwice() {
        Reckoning score = Reckoning.entered(Term.BRANCH, "", Mark.of("90"));
        Annual.Quarter first = new Annual.Quarter("2026Q1", score);
        Annual.Quarter second = new Annual.Quarter("2026Q2", score);

        accepts(() -> Annual.of(List.of(first, second, first, second), score, RULES), false, "score-quarters");
    }

    @Test
    void refusesAnIndicatorThatStandsThereTwice() {
        Indicator one = new Indicator("P1", BigFraction.ONE, Mark.of("90"));

        accepts(() -> new ScoreSheet(List.of(one, one), List.of()), false, "score-indicator-twice");
        accepts(() -> new ScoreSheet(List.of(one), List.of(one)), false, "score-indicator-twice");
    }

    @ParameterizedTest
    @CsvSource({
        "95-85-70-50, true",
        "85-85-85-85, true",
        "95-96-70-50, false",
        "100.01-85-70-50, false",
    })
    void takesRatingsThatDoNotRise(String setting, boolean taken) {
        accepts(() -> Rating.Values.parse(setting), taken, "score-ratings");
    }

    @ParameterizedTest
    @CsvSource({"-1%, false", "0%, true", "1/3, true", "100%, true", "101%, false"})
    void takesSharesUpToAll(String share, boolean taken) {
        accepts(() -> Quota.parse(share), taken, "score-share");
    }

    @ParameterizedTest
    @CsvSource({"10, 9, 1, true", "10, 9, 2, false", "10, -1, 0, false", "2147483647, 2147483647, 1, false"})
    void countsNoMoreItemsThanThereAre(int items, int paired, int pure, boolean taken) {
        accepts(() -> new Pairing(items, paired, pure, 0, false), taken, "score-count");
    }

    @Test
    void countsNoPapersUnderNought() {
        accepts(() -> new Questionnaire(1, 0, -1, 0, List.of()), false, "score-count");
        accepts(() -> Quota.parse("1/3").of(-1), false, "score-count");
    }

    private static void accepts(ThrowingCallable call, boolean taken, String code) {
        if (taken) {
            assertThatCode(call).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            refusal -> assertThat(refusal.code()).startsWith(code));
        }
    }

    private static ScoreRules rules(String name, String setting) {
        return ScoreRules.read(DAY, Map.of(name, setting));
    }

    private static Graded graded(String points, List<Veto.Ground> vetoes) {
        return Graded.of(Reckoning.entered(Term.BRANCH, "", Mark.of(points)), vetoes, RULES.bands())
                .orElseThrow();
    }

    private static String branch(String points, Adjustments adjustments) {
        Reckoning side = Reckoning.entered(Term.PARTY_SIDE, "", Mark.of(points));
        return BothWays.branch(side, side, adjustments, RULES)
                .shown()
                .orElseThrow()
                .toString();
    }

    private static Adjustments.Bonus bonus(String points) {
        return new Adjustments.Bonus("加分", new BigDecimal(points), List.of());
    }

    private static List<String> cases(int number) {
        return IntStream.range(0, number).mapToObj(Integer::toString).toList();
    }
}
