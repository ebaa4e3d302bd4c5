package cn.tonggui.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When reminders and mail go out by themselves. Tests call what they want to see instead. */
@Configuration
@EnableScheduling
@Profile("!test")
class NoticeSchedule {

    private final ReminderSweep sweep;
    private final Postman postman;
    private final NoticeBoard board;

    NoticeSchedule(ReminderSweep sweep, Postman postman, NoticeBoard board) {
        this.sweep = sweep;
        this.postman = postman;
        this.board = board;
    }

    @Scheduled(initialDelayString = "${tonggui.reminders.every}", fixedDelayString = "${tonggui.reminders.every}")
    void remind() {
        sweep.run();
    }

    @Scheduled(initialDelayString = "${tonggui.mail.every}", fixedDelayString = "${tonggui.mail.every}")
    void post() {
        postman.deliver();
    }

    @Scheduled(cron = "0 30 3 * * *")
    void forget() {
        board.forgetRead();
    }
}
