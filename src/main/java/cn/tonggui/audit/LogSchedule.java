package cn.tonggui.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** How often the log grows, is signed and is read again. Tests call what they want to see instead. */
@Configuration
@EnableScheduling
@Profile("!test")
class LogSchedule {

    private final Sequencer sequencer;
    private final LogCheckup checkup;
    private final LogTree tree;

    LogSchedule(Sequencer sequencer, LogCheckup checkup, LogTree tree) {
        this.sequencer = sequencer;
        this.checkup = checkup;
        this.tree = tree;
    }

    @Scheduled(fixedDelay = 500)
    void grow() {
        sequencer.drain();
    }

    @Scheduled(fixedDelay = 10_000)
    void sign() {
        sequencer.sign();
        tree.grow();
    }

    @Scheduled(cron = "0 50 2 * * *")
    void checkAtNight() {
        checkup.run();
    }
}
