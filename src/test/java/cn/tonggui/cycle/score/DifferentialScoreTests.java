package cn.tonggui.cycle.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.cycle.score.RandomScores.Case;
import cn.tonggui.cycle.score.RandomScores.Line;
import cn.tonggui.cycle.score.SlowScores.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scores against a second reckoning written another way. {@code -Pfaults} runs 100,000 sheets, as it does elections, and
 * {@code -Dtonggui.scores.seed} others than the usual ones.
 */
class DifferentialScoreTests {

    static final int SCORES = Integer.getInteger("tonggui.scores", 2_000);
    static final long SEED = Long.getLong("tonggui.scores.seed", 20_261_231L);
    private static final int MUTANT_SCORES = 2_000;
    private static final int SOME = 10;

    /** All numbers of a case: exact, shown and banded. */
    record Found(List<String> numbers) {

        static Found of(Case one) {
            ScoreSheet sheet = one.sheet();
            ScoreRules rules = one.rules();
            Reckoning branch = sheet.branch(one.adjustments(), rules);
            Reckoning workshop = sheet.workshop(one.adjustments(), rules);
            Reckoning secretary = Personal.secretary(
                    "", branch, one.entered(Term.DEBRIEF, 0), one.entered(Term.INQUIRY, 1), workshop, rules);
            Reckoning director = Personal.director("", workshop, one.entered(Term.DUAL_DUTY, 2), branch, rules);
            List<Annual.Quarter> quarters = new ArrayList<>(List.of(new Annual.Quarter("2026Q1", branch)));
            for (int i = 4; i < 7; i++) {
                quarters.add(new Annual.Quarter("2026Q" + (i - 2), one.entered(Term.QUARTER, i)));
            }
            Reckoning annual = Annual.of(quarters, one.entered(Term.YEAR_END, 3), rules);
            return new Found(Stream.of(
                            sheet.side(Side.PARTY),
                            sheet.side(Side.BUSINESS),
                            branch,
                            workshop,
                            secretary,
                            director,
                            annual)
                    .map(score -> told(score, one))
                    .toList());
        }

        private static String told(Reckoning score, Case one) {
            return Graded.of(score, one.vetoes(), one.rules().bands())
                    .map(graded -> Exact.text(score.exact()) + " " + graded.shown() + " " + graded.band())
                    .orElse("不计分");
        }

        static Found of(Case one, SlowScores slow) {
            List<String> numbers = new ArrayList<>();
            for (Ratio score : Arrays.asList(
                    slow.side(one.party()),
                    slow.side(one.business()),
                    slow.branch(one),
                    slow.workshop(one),
                    slow.secretary(one),
                    slow.director(one),
                    slow.annual(one))) {
                numbers.add(score == null ? "不计分" : told(score, one, slow));
            }
            return new Found(numbers);
        }

        private static String told(Ratio score, Case one, SlowScores slow) {
            BigInteger common = score.top().gcd(score.bottom());
            String hundredths = "%03d".formatted(slow.hundredths(score));
            int point = hundredths.length() - 2;
            return score.top().divide(common) + "/" + score.bottom().divide(common) + " "
                    + hundredths.substring(0, point) + "." + hundredths.substring(point) + " " + slow.band(one, score);
        }
    }

    @Test
    void bothAgreeOnEveryNumber() {
        Map<String, Integer> words = new TreeMap<>();
        cases().forEach(one -> {
            Found found = Found.of(one);
            assertThat(found).as("%s", one).isEqualTo(Found.of(one, new SlowScores()));
            words.merge(found.numbers().get(2).replaceFirst(".* ", ""), 1, Integer::sum);
        });
        assertThat(words)
                .as("bands, each often enough to mean something")
                .hasSize(5)
                .allSatisfy((word, times) -> assertThat(times).as(word).isGreaterThan(SCORES / 200));
    }

    @Test
    void wouldSeeAnIndicatorThatDoesNotApplyCountedAsNought() {
        assertThat(differing(new SlowScores() {
                    @Override
                    Ratio side(List<Line> lines) {
                        return super.side(lines.stream()
                                .map(line -> line.points() == null ? new Line(line.weight(), BigDecimal.ZERO) : line)
                                .toList());
                    }
                }))
                .isGreaterThan(SOME);
    }

    @Test
    void wouldSeeASideRoundedBeforeItIsCombined() {
        assertThat(differing(new SlowScores() {
                    @Override
                    Ratio combined(String firstWeight, Ratio first, String secondWeight, Ratio second) {
                        return super.combined(firstWeight, rounded(first), secondWeight, rounded(second));
                    }

                    private Ratio rounded(Ratio score) {
                        return score == null ? null : new Ratio(hundredths(score), BigInteger.valueOf(100));
                    }
                }))
                .isGreaterThan(SOME);
    }

    @Test
    void wouldSeeWeightsSwapped() {
        assertThat(differing(new SlowScores() {
                    @Override
                    Ratio combined(String firstWeight, Ratio first, String secondWeight, Ratio second) {
                        return super.combined(secondWeight, first, firstWeight, second);
                    }
                }))
                .isGreaterThan(SOME);
    }

    @Test
    void wouldSeeATotalThatIsNotClamped() {
        assertThat(differing(new SlowScores() {
                    @Override
                    Ratio clamped(Ratio total) {
                        return total;
                    }

                    @Override
                    BigInteger hundredths(Ratio score) {
                        return super.hundredths(score).max(BigInteger.ZERO);
                    }
                }))
                .isGreaterThan(SOME);
    }

    @Test
    void wouldSeeABandThatMustBeExceeded() {
        assertThat(differing(new SlowScores() {
                    @Override
                    boolean reaches(BigInteger hundredths, int points) {
                        return hundredths.compareTo(BigInteger.valueOf(points * 100L)) > 0;
                    }
                }))
                .isGreaterThan(SOME);
    }

    @Test
    void wouldSeeRoundingDown() {
        assertThat(differing(new SlowScores() {
                    @Override
                    BigInteger hundredths(Ratio score) {
                        return score.top().multiply(BigInteger.valueOf(100)).divide(score.bottom());
                    }
                }))
                .isGreaterThan(SOME);
    }

    private static long differing(SlowScores mutant) {
        return cases().limit(MUTANT_SCORES)
                .filter(one -> !Found.of(one).equals(Found.of(one, mutant)))
                .count();
    }

    static Stream<Case> cases() {
        RandomScores random = new RandomScores(SEED);
        return Stream.generate(random::next).limit(SCORES);
    }
}
