package cn.tonggui.correspondence;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;

/** When orders are reminded of by themselves. Tests call what they want to see instead. */
@Configuration
@Profile("!test")
class ReminderSchedule {

    private final OrderReminders reminders;

    ReminderSchedule(OrderReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "${tonggui.reminders.every}", fixedDelayString = "${tonggui.reminders.every}")
    void remind() {
        reminders.run();
    }
}
