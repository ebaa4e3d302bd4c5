package cn.tonggui.meeting;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;

/** When meetings are called, as often as terms are looked at. Tests call what they want to see instead. */
@Configuration
@Profile("!test")
class CallSchedule {

    private final MonthlyCall call;

    CallSchedule(MonthlyCall call) {
        this.call = call;
    }

    @Scheduled(initialDelayString = "${tonggui.reminders.every}", fixedDelayString = "${tonggui.reminders.every}")
    void look() {
        call.run();
    }
}
