package cn.tonggui.cycle.score;

import static cn.tonggui.cycle.score.DifferentialScoreTests.SEED;
import static cn.tonggui.cycle.score.DifferentialScoreTests.cases;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.cycle.score.RandomScores.Case;
import cn.tonggui.cycle.score.RandomScores.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What holds of every score, whatever is entered. */
class ScorePropertyTests {

    private static final BigFraction MOST = BigFraction.of(100);

    @Test
    void everyScoreIsWithinNoughtAndAHundred() {
        cases().flatMap(ScorePropertyTests::totals)
                .filter(Reckoning::scored)
                .forEach(score -> assertThat(score.exact()).as("%s", score).isBetween(BigFraction.ZERO, MOST));
    }

    @Test
    void aSideIsBetweenItsWorstAndItsBestIndicator() {
        cases().flatMap(ScorePropertyTests::sides).filter(Reckoning::scored).forEach(side -> {
            List<BigFraction> marks = side.parts().stream()
                    .map(Reckoning.Part::of)
                    .filter(Reckoning::scored)
                    .map(Reckoning::exact)
                    .toList();
            assertThat(side.exact()).isBetween(Collections.min(marks), Collections.max(marks));
        });
    }

    @Test
    void whatDoesNotApplyIsSharedOutToExactlyOneAndInProportion() {
        cases().flatMap(ScorePropertyTests::sides).filter(Reckoning::scored).forEach(side -> {
            BigFraction sum = BigFraction.ZERO;
            for (Reckoning.Part part : side.parts()) {
                sum = sum.add(part.share());
                assertThat(part.share().isZero()).isEqualTo(!part.of().scored());
            }
            assertThat(sum).isEqualTo(BigFraction.ONE);
            assertThat(side.parts().stream()
                            .filter(part -> part.of().scored())
                            .map(part -> part.share().divide(part.weight()))
                            .distinct())
                    .as("share ÷ weight of %s", side)
                    .hasSize(1);
        });
    }

    @Test
    void aBetterIndicatorNeverMakesAnythingWorse() {
        Random chance = new Random(SEED);
        cases().forEach(one -> {
            int place = chance.nextInt(one.party().size());
            BigDecimal before = one.party().get(place).points();
            if (before != null && before.compareTo(BigDecimal.valueOf(100)) < 0) {
                BigDecimal after =
                        before.add(BigDecimal.valueOf(100).subtract(before).movePointLeft(1));
                Case better = withParty(one, place, after);
                assertThat(better.sheet().side(Side.PARTY).exact())
                        .isGreaterThan(one.sheet().side(Side.PARTY).exact());
                notWorse(one, better);
            }
        });
    }

    @Test
    void anAdditionNeverMakesItWorseAndADeductionNeverBetter() {
        cases().forEach(one -> {
            List<BigDecimal> bonuses = new ArrayList<>(one.bonuses());
            bonuses.add(BigDecimal.ONE);
            notWorse(
                    one,
                    with(one, one.party(), one.business(), bonuses, one.overdue(), one.debts(), one.falseEvidence()));
            notWorse(
                    with(
                            one,
                            one.party(),
                            one.business(),
                            one.bonuses(),
                            one.overdue() + 1,
                            one.debts(),
                            one.falseEvidence()),
                    one);
            notWorse(
                    with(
                            one,
                            one.party(),
                            one.business(),
                            one.bonuses(),
                            one.overdue(),
                            one.debts() + 1,
                            one.falseEvidence()),
                    one);
            notWorse(
                    with(
                            one,
                            one.party(),
                            one.business(),
                            one.bonuses(),
                            one.overdue(),
                            one.debts(),
                            one.falseEvidence() + 1),
                    one);
        });
    }

    @Test
    void theOrderOfIndicatorsAndAdditionsChangesNothing() {
        Random chance = new Random(SEED);
        cases().forEach(one -> {
            Case mixed = with(
                    one,
                    shuffled(one.party(), chance),
                    shuffled(one.business(), chance),
                    shuffled(one.bonuses(), chance),
                    one.overdue(),
                    one.debts(),
                    one.falseEvidence());
            assertThat(totals(mixed).map(Reckoning::value).toList())
                    .isEqualTo(totals(one).map(Reckoning::value).toList());
        });
    }

    @Test
    void theSameFactsGiveTheSameTree() {
        cases().limit(200)
                .forEach(one ->
                        assertThat(totals(one).toList()).isEqualTo(totals(one).toList()));
    }

    @Test
    void aVetoNeverChangesTheScoreNorRaisesTheBand() {
        cases().flatMap(one -> totals(one)
                        .flatMap(score ->
                                Graded.of(score, one.vetoes(), one.rules().bands()).stream()))
                .forEach(graded -> {
                    assertThat(graded.shown()).isEqualTo(graded.score().shown().orElseThrow());
                    assertThat(graded.band()).isGreaterThanOrEqualTo(graded.earned());
                });
    }

    /** Every reading of the better case is at least that of the worse one, exact and as shown. */
    private static void notWorse(Case worse, Case better) {
        List<Reckoning> before = totals(worse).toList();
        List<Reckoning> after = totals(better).toList();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).scored()) {
                assertThat(after.get(i).exact())
                        .isGreaterThanOrEqualTo(before.get(i).exact());
                assertThat(after.get(i).shown().orElseThrow())
                        .isGreaterThanOrEqualTo(before.get(i).shown().orElseThrow());
            }
        }
    }

    private static Stream<Reckoning> sides(Case one) {
        return Stream.of(one.sheet().side(Side.PARTY), one.sheet().side(Side.BUSINESS));
    }

    private static Stream<Reckoning> totals(Case one) {
        ScoreRules rules = one.rules();
        return Stream.of(
                one.sheet().branch(one.adjustments(), rules), one.sheet().workshop(one.adjustments(), rules));
    }

    private static <T> List<T> shuffled(List<T> list, Random chance) {
        List<T> mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, chance);
        return mixed;
    }

    private static Case withParty(Case one, int place, BigDecimal points) {
        List<Line> party = new ArrayList<>(one.party());
        party.set(place, new Line(party.get(place).weight(), points));
        return with(one, party, one.business(), one.bonuses(), one.overdue(), one.debts(), one.falseEvidence());
    }

    private static Case with(
            Case one,
            List<Line> party,
            List<Line> business,
            List<BigDecimal> bonuses,
            int overdue,
            int debts,
            int falseEvidence) {
        return new Case(
                party, business, bonuses, overdue, debts, falseEvidence, one.vetoed(), one.settings(), one.entered());
    }
}
