package cn.tonggui.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether the log is what was signed, and whether readable acts and stored files are what the log says. What it found is an
 * event of the log, and an error in the program's own journal when it is damage.
 */
@Component
class LogCheckup {

    private static final Logger LOG = LoggerFactory.getLogger(LogCheckup.class);

    private final TreeCheckup tree;
    private final BesideCheckup beside;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LogCheckup(
            TreeCheckup tree,
            BesideCheckup beside,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tree = tree;
        this.beside = beside;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    LogChecked run() {
        BesideCheckup.Acts acts = beside.acts();
        TreeCheckup.Found found = tree.run();
        LogChecked checked = new LogChecked(
                LocalDateTime.now(clock),
                found.size(),
                found.damaged(),
                acts.differing(),
                acts.uncompared(),
                beside.altered(found.size()));
        if (!checked.sound()) {
            LOG.error("the log and what hangs on it do not agree: {}", checked);
        }
        if (!checked.uncompared().isEmpty()) {
            LOG.warn("what these cases tell lies in the log under another seal.key: {}", checked.uncompared());
        }
        transaction.executeWithoutResult(status -> facts.publishEvent(checked));
        return checked;
    }
}
