package cn.tonggui.election.tally;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.election.tally.RandomElections.Election;
import cn.tonggui.election.tally.SlowCount.Found;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The count against a second one written another way. {@code -Dtonggui.elections=100000} runs the full number, and
 * {@code -Dtonggui.elections.seed} other elections than the usual ones.
 */
class DifferentialTallyTests {

    private static final int ELECTIONS = Integer.getInteger("tonggui.elections", 2_000);
    private static final long SEED = Long.getLong("tonggui.elections.seed", 20_261_122L);
    private static final int SOME = ELECTIONS / 200;

    @Test
    void bothCountsAgreeOnEveryElection() {
        Map<String, Integer> words = new TreeMap<>();
        elections().forEach(election -> {
            Found found = Found.of(Tally.of(election.sheet(), election.rules()).outcome());
            assertThat(found)
                    .as("%s under %s", election.sheet(), election.rules())
                    .isEqualTo(new SlowCount().count(election.sheet(), election.rules()));
            words.merge(found.word(), 1, Integer::sum);
        });
        assertThat(words)
                .as("outcomes, each often enough to mean something")
                .hasSize(7)
                .allSatisfy((word, times) -> assertThat(times).as(word).isGreaterThan(SOME));
    }

    @Test
    void wouldSeeACountThatTakesHalfAsElected() {
        assertThat(differing(new SlowCount() {
                    @Override
                    boolean overHalf(int votes, int base) {
                        return votes * 2 >= base;
                    }
                }))
                .isGreaterThan(SOME);
    }

    @Test
    void wouldSeeACountThatDividesByBallotsReturned() {
        assertThat(differing(new SlowCount() {
                    @Override
                    int base(CountSheet sheet, ElectionRules rules) {
                        return sheet.ballots().returned();
                    }
                }))
                .isGreaterThan(SOME);
    }

    @Test
    void wouldSeeACountThatDividesByValidBallots() {
        assertThat(differing(new SlowCount() {
                    @Override
                    int base(CountSheet sheet, ElectionRules rules) {
                        return sheet.ballots().valid();
                    }
                }))
                .isGreaterThan(SOME);
    }

    @Test
    void theNamesOfAResultAreAlwaysThoseOfTheSheet() {
        elections().forEach(election -> {
            CountSheet sheet = election.sheet();
            Outcome outcome = Tally.of(sheet, election.rules()).outcome();
            List<String> names = Stream.concat(
                            sheet.lines().stream().map(CountSheet.Line::name),
                            sheet.writeIns().stream().map(CountSheet.WriteIn::name))
                    .toList();
            assertThat(names).containsAll(outcome.elected()).containsAll(outcome.tied());
            assertThat(outcome.tied()).noneMatch(outcome.elected()::contains);
            assertThat(outcome.elected().size() + outcome.seatsLeft()).isEqualTo(sheet.seats());
        });
    }

    private static long differing(SlowCount mutant) {
        return elections()
                .filter(election -> !Found.of(
                                Tally.of(election.sheet(), election.rules()).outcome())
                        .equals(mutant.count(election.sheet(), election.rules())))
                .count();
    }

    private static Stream<Election> elections() {
        RandomElections random = new RandomElections(SEED);
        return Stream.generate(random::next).limit(ELECTIONS);
    }
}
