package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The parameters of a score in force on one day (02c §2.3.4; all of them are settings of the house, none of the regulations). A
 * sheet keeps the day and is reckoned by that day's rules for ever.
 *
 * @param day on which they are in force
 * @param branch 支部综合分: how the two sides of a branch weigh
 * @param workshop 车间业绩分: how they weigh in a workshop
 */
public record ScoreRules(
        LocalDate day,
        Sides branch,
        Sides workshop,
        Secretary secretary,
        Director director,
        Year year,
        Adjustment adjustment,
        Bands bands) {

    /** Names of the dated parameters that {@link #read} understands. */
    public static final Set<String> NAMES = Set.of(
            "eval.weights",
            "eval.grade",
            "eval.bonusCap",
            "eval.secretary",
            "eval.director",
            "eval.year",
            "eval.deductions",
            "eval.coefficients",
            "eval.vetoCap");

    /** Together one. @throws RuleBroken {@code score-weights} otherwise */
    public record Sides(BigFraction party, BigFraction business) {

        public Sides {
            Weights.check(party, business);
        }
    }

    /** Together one. @throws RuleBroken {@code score-weights} otherwise */
    public record Secretary(BigFraction branch, BigFraction debrief, BigFraction inquiry, BigFraction workshop) {

        public Secretary {
            Weights.check(branch, debrief, inquiry, workshop);
        }
    }

    /** Together one. @throws RuleBroken {@code score-weights} otherwise */
    public record Director(BigFraction workshop, BigFraction dualDuty, BigFraction branch) {

        public Director {
            Weights.check(workshop, dualDuty, branch);
        }
    }

    /** Together one. @throws RuleBroken {@code score-weights} otherwise */
    public record Year(BigFraction quarters, BigFraction yearEnd) {

        public Year {
            Weights.check(quarters, yearEnd);
        }
    }

    /**
     * Points, none under nought.
     *
     * @param bonusCap most that additions bring together
     * @param overdue taken off for each rectification that is late, together no more than {@code overdueCap}
     * @param debt taken off for each duty owed (欠账)
     * @param falseEvidence taken off for each false evidence (虚报佐证)
     * @throws RuleBroken {@code score-points} for fewer than none
     */
    public record Adjustment(
            BigFraction bonusCap,
            BigFraction overdue,
            BigFraction overdueCap,
            BigFraction debt,
            BigFraction falseEvidence) {

        public Adjustment {
            for (BigFraction points : List.of(bonusCap, overdue, overdueCap, debt, falseEvidence)) {
                if (points.signum() < 0) {
                    throw new RuleBroken("score-points", Exact.told(points));
                }
            }
        }
    }

    /** As the specification has them. */
    public static ScoreRules standard(LocalDate day) {
        return read(day, Map.of());
    }

    /**
     * From settings of the register; one that is not there is as in the specification. {@code eval.weights} are the Party's and the
     * production's weight in a branch, then production's and the Party's in a workshop: {@code 0.6-0.4,0.8-0.2}; {@code
     * eval.deductions} are overdue, its cap, debt, false evidence: {@code 1-5-0.5-5}.
     *
     * @throws RuleBroken {@code score-…} when they are no such parameters
     */
    public static ScoreRules read(LocalDate day, Map<String, String> settings) {
        String[] sides =
                settings.getOrDefault("eval.weights", "0.6-0.4,0.8-0.2").split(",", -1);
        if (sides.length != 2) {
            throw new RuleBroken("score-setting", String.join(",", sides), "2");
        }
        List<BigFraction> branch = Weights.parse(sides[0], 2);
        List<BigFraction> workshop = Weights.parse(sides[1], 2);
        List<BigFraction> secretary = Weights.parse(settings.getOrDefault("eval.secretary", "0.5-0.2-0.1-0.2"), 4);
        List<BigFraction> director = Weights.parse(settings.getOrDefault("eval.director", "0.6-0.2-0.2"), 3);
        List<BigFraction> year = Weights.parse(settings.getOrDefault("eval.year", "0.6-0.4"), 2);
        List<BigFraction> off = Weights.parse(settings.getOrDefault("eval.deductions", "1-5-0.5-5"), 4);
        return new ScoreRules(
                day,
                new Sides(branch.get(0), branch.get(1)),
                new Sides(workshop.get(1), workshop.get(0)),
                new Secretary(secretary.get(0), secretary.get(1), secretary.get(2), secretary.get(3)),
                new Director(director.get(0), director.get(1), director.get(2)),
                new Year(year.get(0), year.get(1)),
                new Adjustment(
                        Exact.parse(settings.getOrDefault("eval.bonusCap", "5")),
                        off.get(0),
                        off.get(1),
                        off.get(2),
                        off.get(3)),
                Bands.parse(
                        settings.getOrDefault("eval.grade", "90-80-70"),
                        settings.getOrDefault("eval.coefficients", "1.05-1.00-0.95-0.85"),
                        settings.getOrDefault("eval.vetoCap", "FAIR")));
    }
}
