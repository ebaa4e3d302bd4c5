package cn.tonggui.operations;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.workflow.EngineRoom;
import cn.tonggui.workflow.StuckCase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for stuck cases at night and when asked, and keeps what it found as the alarm. */
@Component
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final EngineRoom engine;
    private final OperationsMapper rows;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Watch(
            EngineRoom engine,
            OperationsMapper rows,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.rows = rows;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Once a night, whichever of the nodes comes first. */
    void atNight() {
        LocalDate night = LocalDate.now(clock);
        if (rows.checksOf(night) > 0) {
            return;
        }
        try {
            look("", night);
        } catch (DuplicateKeyException anotherNode) {
            LOG.debug("another node looked for stuck cases meanwhile");
        }
    }

    void now(String by) {
        look(by, null);
    }

    private void look(String by, @Nullable LocalDate night) {
        transaction.executeWithoutResult(begun -> {
            List<StuckCase> stuck = engine.stuck();
            LocalDateTime at = LocalDateTime.now(clock);
            rows.addCheck(new OperationsMapper.Check(PublicId.next(), at, by, night, stuck.size()));
            if (!stuck.isEmpty()) {
                LOG.error("{} cases cannot go on: {}", stuck.size(), stuck);
                facts.publishEvent(new StuckCasesFound(at, by, stuck));
            }
        });
    }

    OperationsMapper.@Nullable Check last() {
        return rows.lastCheck();
    }

    /** What waits for the system administrator: stuck at the last look, or given up by the engine. */
    int alarm() {
        OperationsMapper.Check last = rows.lastCheck();
        return (last == null ? 0 : last.found()) + engine.queue().dead();
    }
}
