package cn.tonggui.workflow;

import cn.tonggui.kernel.Refusal;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One use case in one transaction. When the database gives up on a deadlock or a lock wait, the whole use case runs again,
 * three times at most; a revision conflict never does: that one is the user's to know.
 */
@Component
class OneTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(OneTransaction.class);
    private static final int TRIES = 3;

    /** MySQL family: deadlock, lock wait. H2: deadlock, lock timeout. */
    private static final Set<Integer> LOST_LOCKS = Set.of(1213, 1205, 40001, 50200);

    private final TransactionTemplate transaction;

    OneTransaction(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
    }

    <T> T run(Supplier<T> useCase) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> useCase.get());
            } catch (RuntimeException failure) {
                refusalWithin(failure);
                if (attempt == TRIES || !lostALock(failure)) {
                    throw failure;
                }
                LOG.info("lock lost, attempt {} of {}", attempt, TRIES);
                rest(attempt);
            }
        }
    }

    /** The engine wraps what is refused while it evaluates an expression. */
    private static void refusalWithin(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                throw refusal;
            }
        }
    }

    static boolean lostALock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOST_LOCKS.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static void rest(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 60) * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a lock", e);
        }
    }
}
