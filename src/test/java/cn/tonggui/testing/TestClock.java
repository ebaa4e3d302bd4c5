package cn.tonggui.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Runs at normal speed from the demo's day, 2026-11-22 09:00; a test may move the clock of its own thread. */
public class TestClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START =
            LocalDateTime.of(2026, 11, 22, 9, 0).atZone(ZONE).toInstant();
    private static final Instant BORN = Instant.now();

    private volatile Duration everybody = Duration.ZERO;
    private final ThreadLocal<Duration> ahead = ThreadLocal.withInitial(() -> Duration.ZERO);

    public void plus(Duration time) {
        ahead.set(ahead.get().plus(time));
    }

    /** For everybody it is this time now, also behind the pages; threads that went ahead stay so far ahead of it. */
    public void turnTo(LocalDateTime time) {
        everybody = Duration.between(present(), time.atZone(ZONE).toInstant());
    }

    /** Back to the present for everybody. */
    public void turnBack() {
        everybody = Duration.ZERO;
    }

    public void reset() {
        ahead.remove();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return present().plus(everybody).plus(ahead.get());
    }

    /** No finer than the database keeps it, as the real one. */
    private static Instant present() {
        return START.plus(Duration.between(BORN, Instant.now())).truncatedTo(ChronoUnit.MICROS);
    }

    @TestConfiguration
    static class Configuration {
        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }
}
