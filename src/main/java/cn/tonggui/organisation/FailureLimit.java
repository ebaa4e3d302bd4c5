package cn.tonggui.organisation;

import cn.tonggui.organisation.SignInFailureMapper.Failures;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How many failures are borne, and how long the wait is after each. */
enum FailureLimit {

    /** Two slips cost nothing, then the delay grows; each failure keeps the count alive for the window. */
    ACCOUNT(5) {
        @Override
        boolean continues(Failures before, LocalDateTime now) {
            return now.isBefore(before.lastAt().plus(WINDOW));
        }

        @Override
        Duration delay(int failures) {
            return switch (failures) {
                case 1, 2 -> Duration.ZERO;
                case 3 -> Duration.ofSeconds(2);
                default -> Duration.ofSeconds(5);
            };
        }
    },

    /** Many people may sit behind one address, so the count is of one window and nobody is slowed before the limit. */
    SOURCE(50) {
        @Override
        boolean continues(Failures before, LocalDateTime now) {
            return now.isBefore(before.sinceAt().plus(WINDOW));
        }

        @Override
        Duration delay(int failures) {
            return Duration.ZERO;
        }
    };

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final int borne;

    FailureLimit(int borne) {
        this.borne = borne;
    }

    abstract boolean continues(Failures before, LocalDateTime now);

    abstract Duration delay(int failures);

    Failures first(String subject, LocalDateTime now) {
        return new Failures(subject, 1, now, now, null);
    }

    Failures next(Failures before, LocalDateTime now) {
        if (!continues(before, now)) {
            return first(before.subject(), now);
        }
        int failures = before.failures() + 1;
        return new Failures(before.subject(), failures, before.sinceAt(), now, lockedUntil(failures, now));
    }

    private @Nullable LocalDateTime lockedUntil(int failures, LocalDateTime now) {
        Duration wait = failures >= borne ? WINDOW : delay(failures);
        return wait.isZero() ? null : now.plus(wait);
    }
}
