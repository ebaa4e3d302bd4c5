package cn.tonggui.organisation;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a password must fulfil; {@code tonggui.passwords} chooses (SECURITY 3.3). Both refuse what is easily guessed. The two
 * standards contradict each other: 等保 wants classes and regular change, ASVS 5.0 (6.2.5, 6.2.10) forbids both.
 */
enum PasswordProfile {
    DENGBAO(10, 3, Duration.ofDays(90), 5),
    ASVS(12, 1, null, 0);

    final int shortest;
    final int classes;
    final int remembered;
    private final @Nullable Duration lasts;

    PasswordProfile(int shortest, int classes, @Nullable Duration lasts, int remembered) {
        this.shortest = shortest;
        this.classes = classes;
        this.lasts = lasts;
        this.remembered = remembered;
    }

    boolean expired(@Nullable LocalDateTime since, LocalDateTime now) {
        return lasts != null && since != null && !now.isBefore(since.plus(lasts));
    }
}
