package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The term of a Party organisation (任期).
 *
 * @param seats members of the committee; 0 where the branch has none (R-O02)
 * @param until its last day
 */
public record Term(UnitCode unit, int seats, LocalDate from, LocalDate until) {

    private static final int MONTHS_AHEAD = 6;

    public enum Light {
        CALM,
        SOON,
        OVER
    }

    /** R-E02: the superior reminds six months ahead; over from the day after the last one. */
    public Light light(LocalDate today) {
        if (until.isBefore(today)) {
            return Light.OVER;
        }
        return until.isAfter(today.plusMonths(MONTHS_AHEAD)) ? Light.CALM : Light.SOON;
    }

    /** Days to the last day, or since it where the term is over. */
    public long days(LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, until));
    }
}
