package cn.tonggui.election;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * When the terms are looked at: as soon as a node is ready, and more often than once a day, so that a node that stood still and
 * the clock of the demonstration need not wait for the night; each stage is dealt with once all the same. Tests call what they
 * want to see instead.
 */
@Configuration
@Profile("!test")
class TermSchedule {

    private final TermWatch watch;

    TermSchedule(TermWatch watch) {
        this.watch = watch;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelayString = "${tonggui.reminders.every}", fixedDelayString = "${tonggui.reminders.every}")
    void look() {
        watch.run();
    }
}
