package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Unconfirmed;
import cn.tonggui.testing.ModuleDatabase;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who does something critical is answered when a signed checkpoint holds it, and after two seconds in any case. */
class BarrierTests {

    private final ModuleDatabase database = new ModuleDatabase();
    private final SigningKey key = SigningKey.ofLog("test/log");

    @Test
    void whatIsCriticalIsSignedWhenItReturnsAndTheRestIsNot() {
        AuditTrail trail = trail(key, Duration.ofSeconds(2));
        tell(trail, new Granted(false));
        assertThat(count("audit_log")).isZero();
        tell(trail, new Granted(true));
        assertThat(count("audit_log")).isEqualTo(2);
        assertThat(database.jdbc().queryForObject("SELECT MAX(size) FROM audit_checkpoint", Long.class))
                .isEqualTo(2);
    }

    @Test
    void whatTakesTooLongIsDoneAndSaysSoInTime() throws Exception {
        AuditTrail trail = trail(key, Duration.ofMillis(300));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread other = new Thread(() -> database.transaction().executeWithoutResult(status -> {
            database.mapper(LogMapper.class).lock();
            held.countDown();
            await(done);
        }));
        other.start();
        await(held);
        long begun = System.nanoTime();
        assertThatThrownBy(() -> tell(trail, new Granted(true))).isInstanceOf(Unconfirmed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(count("audit_outbox")).isEqualTo(1);
        done.countDown();
        other.join(10_000);

        tell(trail, new Granted(true));
        assertThat(count("audit_log")).isEqualTo(2);
        assertThat(count("audit_outbox")).isZero();
    }

    @Test
    void whatCannotBeSignedIsDoneAndSaysSo() {
        tell(trail(key, Duration.ofSeconds(2)), new Granted(true));
        AuditTrail other = trail(SigningKey.ofLog("test/log"), Duration.ofSeconds(2));
        assertThatThrownBy(() -> tell(other, new Granted(true))).isInstanceOf(Unconfirmed.class);
        assertThat(count("audit_log")).isEqualTo(2);
    }

    @Test
    void whoeverElseWaitsForTheCommitHearsOfItFirst() {
        AuditTrail other = trail(SigningKey.ofLog("test/other"), Duration.ofSeconds(2));
        tell(trail(key, Duration.ofSeconds(2)), new Granted(true));
        CountDownLatch heard = new CountDownLatch(1);
        assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                    other.keep(new Granted(true));
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            heard.countDown();
                        }
                    });
                }))
                .isInstanceOf(Unconfirmed.class);
        assertThat(heard.getCount()).isZero();
    }

    @Test
    void whatIsUndoneWaitsForNothing() {
        AuditTrail trail = trail(key, Duration.ofSeconds(2));
        database.transaction().executeWithoutResult(status -> {
            trail.keep(new Granted(true));
            status.setRollbackOnly();
        });
        assertThat(count("audit_outbox") + count("audit_checkpoint")).isZero();
    }

    private AuditTrail trail(SigningKey signing, Duration patience) {
        return TrailParts.trail(database, new Barrier(TrailParts.sequencer(database, signing), patience));
    }

    private void tell(AuditTrail trail, Granted fact) {
        database.transaction().executeWithoutResult(status -> trail.keep(fact));
    }

    private int count(String table) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Granted(boolean critical) implements CaselessFact {

        @Override
        public String kind() {
            return "granted";
        }

        @Override
        public LocalDateTime at() {
            return LocalDateTime.parse("2026-03-02T09:00");
        }

        @Override
        public Map<String, Object> body() {
            return Map.of("office", "secretary");
        }
    }
}
