package cn.tonggui.notification;

import cn.tonggui.workflow.Deadline;
import cn.tonggui.workflow.Deadlines;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through all open tasks and reminds of each stage once, each in a transaction of its own and none of them the engine's.
 * Safe on several nodes: the row that is inserted first sends, the other finds it there.
 */
@Component
class ReminderSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSweep.class);
    private static final int PAGE = 500;

    private final Deadlines deadlines;
    private final Stages stages;
    private final ReminderLog log;
    private final Reminders reminders;
    private final TransactionTemplate transaction;

    ReminderSweep(
            Deadlines deadlines,
            Stages stages,
            ReminderLog log,
            Reminders reminders,
            PlatformTransactionManager transactions) {
        this.deadlines = deadlines;
        this.stages = stages;
        this.log = log;
        this.reminders = reminders;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run() {
        List<Deadline> page = deadlines.open(null, PAGE);
        while (!page.isEmpty()) {
            remind(page);
            page = deadlines.open(page.get(page.size() - 1), PAGE);
        }
    }

    void remind(List<Deadline> page) {
        Map<ReminderLog.Key, Integer> sent = log.sent(page);
        for (Deadline deadline : page) {
            int before = sent.getOrDefault(ReminderLog.Key.of(deadline), Integer.MIN_VALUE);
            stages.reached(deadline)
                    .filter(stage -> stage.offset() > before)
                    .ifPresent(stage -> remind(deadline, stage));
        }
    }

    private void remind(Deadline deadline, Stage stage) {
        try {
            transaction.executeWithoutResult(begun -> {
                log.keep(deadline, stage);
                if (!reminders.give(deadline, stage)) {
                    begun.setRollbackOnly();
                }
            });
        } catch (DuplicateKeyException sentByAnotherNode) {
            LOG.debug("{} {} was reminded of meanwhile", deadline.number(), deadline.step());
        } catch (RuntimeException failure) {
            // One case must not keep all others from being reminded; this one is tried again by the next sweep.
            LOG.error("{} {} could not be reminded of", deadline.number(), deadline.step(), failure);
        }
    }
}
