package cn.tonggui.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Runs at normal speed from the demo's day: the first start reads 2026-11-22 09:00, later starts go on from there. How far
 * it differs from the machine's clock is kept in the database.
 */
@Component
@Profile("demo")
@DependsOn("flywayInitializer")
class DemoClock extends Clock {

    static final LocalDateTime FIRST_START = LocalDateTime.of(2026, 11, 22, 9, 0);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DemoClockMapper rows;
    /** No finer than the database keeps it. */
    private final Clock machine = Clock.tick(Clock.system(ZONE), ChronoUnit.MICROS.getDuration());

    private volatile Duration elsewhen = Duration.ZERO;
    private final ThreadLocal<Duration> alone = new ThreadLocal<>();
    private volatile @Nullable Duration offset;

    DemoClock(DemoClockMapper rows) {
        this.rows = rows;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset());
    }

    @Override
    public Instant instant() {
        Duration away = alone.get();
        return machine.instant().plus(offset()).plus(away == null ? elsewhen : away);
    }

    /**
     * Meanwhile it is another day, nine in the morning: how the demo comes to its history. For everybody, or a timer of the
     * past would ring before the step is told that it waits for. May be within another.
     */
    void during(LocalDate day, Runnable what) {
        Duration before = elsewhen;
        elsewhen = until(day);
        try {
            what.run();
        } finally {
            elsewhen = before;
        }
    }

    /** The same for the running thread alone, while everybody else stays in the present: for what no timer has a part in. */
    void aside(LocalDate day, Runnable what) {
        alone.set(until(day));
        try {
            what.run();
        } finally {
            alone.remove();
        }
    }

    private Duration until(LocalDate day) {
        return Duration.between(
                machine.instant().plus(offset()),
                day.atTime(FIRST_START.toLocalTime()).atZone(ZONE).toInstant());
    }

    /** Forward only: what happened must stay in the past. */
    synchronized void forward(Duration time) {
        Duration moved = offset().plus(time);
        rows.move(moved.toSeconds());
        offset = moved;
    }

    private synchronized Duration offset() {
        Duration known = offset;
        if (known == null) {
            known = Duration.ofSeconds(stored());
            offset = known;
        }
        return known;
    }

    private long stored() {
        Long seconds = rows.offset();
        if (seconds == null) {
            seconds = Duration.between(machine.instant(), FIRST_START.atZone(ZONE))
                    .toSeconds();
            rows.begin(seconds);
        }
        return seconds;
    }
}
