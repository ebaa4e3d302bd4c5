package cn.tonggui.election;

import cn.tonggui.election.WatchMapper.Seen;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers which stages of which terms were dealt with. */
@Component
class WatchLog {

    private static final Logger LOG = LoggerFactory.getLogger(WatchLog.class);

    private final WatchMapper rows;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WatchLog(WatchMapper rows, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    record End(String unit, LocalDate day) {}

    /** The latest stage of each term's end, as days before it. */
    Map<End, Integer> latest() {
        return rows.latest().stream().collect(Collectors.toMap(row -> new End(row.unit(), row.termEnd()), Seen::ahead));
    }

    /** Does the work in one transaction with the row that says so; nothing where another node was first. */
    void once(End end, TermStage stage, Runnable work) {
        try {
            transaction.executeWithoutResult(begun -> {
                rows.insert(new Seen(end.unit(), end.day(), stage.ahead()), LocalDateTime.now(clock));
                work.run();
            });
        } catch (DuplicateKeyException anotherNode) {
            LOG.debug("{} {} was dealt with meanwhile", end, stage);
        }
    }
}
