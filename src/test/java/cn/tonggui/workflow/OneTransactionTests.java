package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.Stale;
import cn.tonggui.testing.TongguiTest;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A use case runs again when the database lost a lock, three times at most, and never when somebody else was faster. */
@TongguiTest
class OneTransactionTests {

    @Autowired
    private OneTransaction transaction;

    private final AtomicInteger runs = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 3"})
    void runsAgainAfterALostLock(int losses, int expected) {
        assertThat(transaction.run(losing(losses, 1213))).isEqualTo("done");
        assertThat(runs).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 40001, 50200})
    void givesUpAfterTheThirdLoss(int code) {
        assertThatThrownBy(() -> transaction.run(losing(3, code))).hasRootCauseInstanceOf(SQLException.class);
        assertThat(runs).hasValue(3);
    }

    @Test
    void aRevisionConflictIsTheUsersToKnow() {
        assertThatThrownBy(() -> transaction.run(() -> {
                    runs.incrementAndGet();
                    throw new FlowableOptimisticLockingException("changed by another transaction");
                }))
                .isInstanceOf(FlowableOptimisticLockingException.class);
        assertThatThrownBy(() -> transaction.run(() -> {
                    runs.incrementAndGet();
                    throw new Stale("task-changed", "x");
                }))
                .isInstanceOf(Stale.class);
        assertThat(runs).hasValue(2);
    }

    @Test
    void anotherDatabaseErrorIsNotTriedAgain() {
        assertThatThrownBy(() -> transaction.run(losing(1, 1062))).hasRootCauseInstanceOf(SQLException.class);
        assertThat(runs).hasValue(1);
    }

    private Supplier<String> losing(int losses, int code) {
        return () -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            if (runs.incrementAndGet() <= losses) {
                throw new IllegalStateException(new SQLException("lost", "40001", code));
            }
            return "done";
        };
    }
}
