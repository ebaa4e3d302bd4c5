package cn.tonggui.cycle.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Sheets as they might have been filled in, always the same ones for a seed: few indicators with small weights, marks that are
 * often alike and often just at a band, so that ties of rounding, caps and clamps are frequent.
 */
final class RandomScores {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final int MOST_INDICATORS = 7;
    private static final String[] SPLITS = {"0.6-0.4,0.8-0.2", "0.5-0.5,0.7-0.3", "0.65-0.35,0.9-0.1", "1-0,1-0"};
    private static final String[] MARKS = {"0", "100", "70", "80", "90", "89.99", "89.995", "69.995", "79.99", "90.01"};

    private final Random chance;

    RandomScores(long seed) {
        chance = new Random(seed);
    }

    /** @param settings as the register would have them @param entered debrief, inquiry, dual duty, year-end; three more quarters */
    record Case(
            List<Line> party,
            List<Line> business,
            List<BigDecimal> bonuses,
            int overdue,
            int debts,
            int falseEvidence,
            boolean vetoed,
            Map<String, String> settings,
            List<BigDecimal> entered) {

        ScoreSheet sheet() {
            return new ScoreSheet(indicators("P", party), indicators("B", business));
        }

        ScoreRules rules() {
            return ScoreRules.read(DAY, settings);
        }

        Adjustments adjustments() {
            return new Adjustments(
                    bonuses.stream()
                            .map(points -> new Adjustments.Bonus("加分", points, List.of()))
                            .toList(),
                    cases(overdue),
                    cases(debts),
                    cases(falseEvidence));
        }

        List<Veto.Ground> vetoes() {
            return vetoed ? List.of(new Veto.Ground(Veto.DISCIPLINE, "")) : List.of();
        }

        Reckoning entered(Term term, int place) {
            return Reckoning.entered(term, "", new Mark.Points(entered.get(place), List.of()));
        }

        private static List<String> cases(int number) {
            return IntStream.range(0, number).mapToObj(Integer::toString).toList();
        }
    }

    /** @param points null where it does not apply */
    record Line(int weight, BigDecimal points) {}

    static List<Indicator> indicators(String prefix, List<Line> lines) {
        List<Indicator> indicators = new ArrayList<>();
        for (Line line : lines) {
            indicators.add(new Indicator(
                    prefix + (indicators.size() + 1),
                    Exact.parse(Integer.toString(line.weight())),
                    line.points() == null ? Mark.notApplicable() : new Mark.Points(line.points(), List.of())));
        }
        return indicators;
    }

    Case next() {
        return new Case(
                side(),
                side(),
                IntStream.range(0, chance.nextInt(4))
                        .mapToObj(one -> BigDecimal.valueOf(1 + chance.nextInt(300), 2))
                        .toList(),
                rarely() ? chance.nextInt(9) : 0,
                rarely() ? chance.nextInt(5) : 0,
                rarely() ? chance.nextInt(25) : 0,
                rarely(),
                Map.of("eval.weights", SPLITS[chance.nextInt(SPLITS.length)], "eval.bonusCap", "" + chance.nextInt(7)),
                IntStream.range(0, 7).mapToObj(one -> mark()).toList());
    }

    private List<Line> side() {
        int base = chance.nextInt(100);
        return IntStream.rangeClosed(1, 1 + chance.nextInt(MOST_INDICATORS))
                .mapToObj(one -> new Line(1 + chance.nextInt(40), rarely() ? null : near(base)))
                .toList();
    }

    private BigDecimal near(int base) {
        return chance.nextBoolean() ? mark() : BigDecimal.valueOf(Math.min(100, base + chance.nextInt(6)));
    }

    private BigDecimal mark() {
        return chance.nextBoolean()
                ? new BigDecimal(MARKS[chance.nextInt(MARKS.length)])
                : BigDecimal.valueOf(chance.nextInt(10_001), 2);
    }

    private boolean rarely() {
        return chance.nextInt(5) == 0;
    }
}
