package cn.tonggui.cycle.score;

import cn.tonggui.cycle.score.RandomScores.Case;
import cn.tonggui.cycle.score.RandomScores.Line;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The scores once more, written another way from the specification alone: whole numbers over one denominator that is never
 * reduced, and rounding by adding half. The parts that mutants change can be overridden.
 */
class SlowScores {

    /** Points are whole multiples of 1/1000, weights of 1/100. */
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** top ÷ bottom; null where not scored. */
    record Ratio(BigInteger top, BigInteger bottom) {

        static Ratio of(String decimal) {
            return new Ratio(
                    new BigDecimal(decimal).multiply(new BigDecimal(THOUSAND)).toBigIntegerExact(), THOUSAND);
        }

        Ratio plus(Ratio other) {
            return new Ratio(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        Ratio times(Ratio other) {
            return new Ratio(top.multiply(other.top), bottom.multiply(other.bottom));
        }

        boolean under(Ratio other) {
            return top.multiply(other.bottom).compareTo(other.top.multiply(bottom)) < 0;
        }

        boolean same(Ratio other) {
            return !under(other) && !other.under(this);
        }
    }

    /** null where every line is one that does not apply. */
    Ratio side(List<Line> lines) {
        BigInteger sum = BigInteger.ZERO;
        long weights = 0;
        for (Line line : lines) {
            if (line.points() != null) {
                sum = sum.add(Ratio.of(line.points().toString()).top().multiply(BigInteger.valueOf(line.weight())));
                weights += line.weight();
            }
        }
        return weights == 0 ? null : new Ratio(sum, THOUSAND.multiply(BigInteger.valueOf(weights)));
    }

    Ratio branch(Case one) {
        String[] weights = one.settings().get("eval.weights").split(",")[0].split("-");
        return total(one, combined(weights[0], side(one.party()), weights[1], side(one.business())));
    }

    Ratio workshop(Case one) {
        String[] weights = one.settings().get("eval.weights").split(",")[1].split("-");
        return total(one, combined(weights[0], side(one.business()), weights[1], side(one.party())));
    }

    Ratio secretary(Case one) {
        Ratio first = combined(
                "0.5", branch(one), "0.2", Ratio.of(one.entered().get(0).toString()));
        Ratio then = combined("0.1", Ratio.of(one.entered().get(1).toString()), "0.2", workshop(one));
        return first == null || then == null ? null : first.plus(then);
    }

    Ratio director(Case one) {
        Ratio units = combined("0.6", workshop(one), "0.2", branch(one));
        return units == null
                ? null
                : units.plus(Ratio.of("0.2").times(Ratio.of(one.entered().get(2).toString())));
    }

    /** The branch of this case is the first quarter. */
    Ratio annual(Case one) {
        Ratio sum = Ratio.of("0");
        int quarters = 3;
        for (int i = 4; i < 7; i++) {
            sum = sum.plus(Ratio.of(one.entered().get(i).toString()));
        }
        Ratio branch = branch(one);
        if (branch != null) {
            sum = sum.plus(branch);
            quarters++;
        }
        Ratio mean = sum.times(new Ratio(BigInteger.ONE, BigInteger.valueOf(quarters)));
        return combined("0.6", mean, "0.4", Ratio.of(one.entered().get(3).toString()));
    }

    String band(Case one, Ratio score) {
        BigInteger rounded = hundredths(score);
        int place = reaches(rounded, 90) ? 0 : reaches(rounded, 80) ? 1 : reaches(rounded, 70) ? 2 : 3;
        return List.of("EXCELLENT", "GOOD", "FAIR", "POOR").get(one.vetoed() ? Math.max(place, 2) : place);
    }

    boolean reaches(BigInteger hundredths, int points) {
        return hundredths.compareTo(BigInteger.valueOf(points).multiply(HUNDRED)) >= 0;
    }

    /** Half up, of what is not under nought. */
    BigInteger hundredths(Ratio score) {
        BigInteger twice = score.top().multiply(HUNDRED).shiftLeft(1).add(score.bottom());
        return twice.divide(score.bottom().shiftLeft(1));
    }

    Ratio combined(String firstWeight, Ratio first, String secondWeight, Ratio second) {
        if (first == null || second == null) {
            return null;
        }
        return Ratio.of(firstWeight).times(first).plus(Ratio.of(secondWeight).times(second));
    }

    Ratio total(Case one, Ratio combined) {
        if (combined == null) {
            return null;
        }
        Ratio bonus = Ratio.of("0");
        for (BigDecimal points : one.bonuses()) {
            bonus = bonus.plus(Ratio.of(points.toString()));
        }
        Ratio most = Ratio.of(one.settings().get("eval.bonusCap"));
        int halves = 2 * Math.min(5, one.overdue()) + one.debts() + 10 * one.falseEvidence();
        return clamped(combined.plus(most.under(bonus) ? most : bonus)
                .plus(new Ratio(BigInteger.valueOf(-halves), BigInteger.TWO)));
    }

    Ratio clamped(Ratio total) {
        if (total.under(Ratio.of("0"))) {
            return Ratio.of("0");
        }
        return Ratio.of("100").under(total) ? Ratio.of("100") : total;
    }
}
