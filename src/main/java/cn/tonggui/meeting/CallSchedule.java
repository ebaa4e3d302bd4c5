package cn.tonggui.meeting;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;

/** When meetings are called, as often as terms are looked at. Tests call what they want to see instead. */
@Configuration
@Profile("!test")
class CallSchedule {

    private final MonthlyCall call;
    private volatile boolean begun;

    CallSchedule(MonthlyCall call) {
        this.call = call;
    }

    /** Behind what the demonstration does first: its own meetings of the month are not to be called once more. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void begin() {
        begun = true;
    }

    @Scheduled(initialDelayString = "${tonggui.reminders.every}", fixedDelayString = "${tonggui.reminders.every}")
    void look() {
        if (begun) {
            call.run();
        }
    }
}
