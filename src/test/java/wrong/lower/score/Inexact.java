package wrong.lower.score;

import cn.tonggui.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.springframework.util.StringUtils;

/** One small offender for each way in which a score is not to be. */
public final class Inexact {

    private Inexact() {}

    static final class AsksTheFrame {
        boolean blank(String name) {
            return !StringUtils.hasText(name);
        }
    }

    static final class ReadsTheClock {
        LocalDate today(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    static final class NamesAPerson {
        Object owner(PersonId person) {
            return person;
        }
    }

    static final class AsksAFractionForADouble {
        String told(BigFraction score) {
            return String.valueOf(score.doubleValue());
        }
    }

    static final class MakesAFractionOfADouble {
        BigFraction weight(BigDecimal weight) {
            return BigFraction.from(weight.doubleValue());
        }
    }
}
