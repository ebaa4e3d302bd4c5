package cn.tonggui.operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When the watch goes its round. Tests call what they want to see instead. */
@Configuration
@EnableScheduling
@Profile("!test")
class WatchSchedule {

    private final Watch watch;

    WatchSchedule(Watch watch) {
        this.watch = watch;
    }

    @Scheduled(cron = "0 10 3 * * *")
    void atNight() {
        watch.atNight();
    }
}
