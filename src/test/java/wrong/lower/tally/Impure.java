package wrong.lower.tally;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.util.StringUtils;

/** One small offender for each way in which a tally is not to be. */
public final class Impure {

    private Impure() {}

    static final class AsksTheFrame {
        boolean blank(String name) {
            return !StringUtils.hasText(name);
        }
    }

    static final class AsksTheDatabase {
        Object open(Connection connection) {
            return connection;
        }
    }

    static final class ReadsTheClock {
        LocalDate today(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    static final class ReadsTheTime {
        long now() {
            return System.currentTimeMillis();
        }
    }

    static final class DrawsLots {
        int lot(List<String> tied) {
            return new Random(1).nextInt(tied.size());
        }
    }

    static final class ReadsAFile {
        String name(Path file) {
            return file.toString();
        }
    }

    static final class CountsInFractions {
        boolean overHalf(int votes, int base) {
            return votes / 2.0f > base;
        }
    }

    static final class KeepsAShare {
        private final double share = 0;

        String told() {
            return "" + share;
        }
    }
}
