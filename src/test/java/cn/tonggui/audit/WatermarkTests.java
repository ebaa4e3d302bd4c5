package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.forms.AnySeals;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.ModuleDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What holds changes against the log finds a sequencer that remembers how far it read: the very mistake it is there for. */
class WatermarkTests {

    private final ModuleDatabase database = new ModuleDatabase();
    private final SigningKey key = SigningKey.ofLog("test/log");

    @Test
    void aReaderByPresenceLosesNothingThatIsCommittedLate() throws Exception {
        assertThat(late(database.mapper(LogMapper.class))).isEmpty();
    }

    @Test
    void aReaderByWatermarkIsFoundOut() throws Exception {
        assertThat(late(byWatermark(database.mapper(LogMapper.class))))
                .anyMatch(one -> one.startsWith("no event of"))
                .anyMatch(one -> one.equals("events are left waiting"));
    }

    /** One change begins first and is committed after another one is in the log. */
    private List<String> late(LogMapper rows) throws Exception {
        Changes.tables(database.jdbc());
        Sequencer sequencer = TrailParts.sequencer(database, rows, key, AnySeals.one());
        Changes changes = new Changes(database, TrailParts.barrier(sequencer), AnySeals.one(), Duration.ZERO);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sequenced = new CountDownLatch(1);
        CompletableFuture<Void> late =
                CompletableFuture.runAsync(() -> database.transaction().executeWithoutResult(status -> {
                    changes.change(PublicId.next(), 0, false);
                    written.countDown();
                    await(sequenced);
                }));
        await(written);
        database.transaction().executeWithoutResult(status -> changes.change(PublicId.next(), 1, false));
        sequencer.publish();
        sequenced.countDown();
        late.get(10, TimeUnit.SECONDS);
        sequencer.publish();
        return new Accounts(database, key, TrailParts.values(database)).wrong(List.of());
    }

    private static LogMapper byWatermark(LogMapper rows) {
        LocalDateTime[] read = {LocalDateTime.MIN};
        return (LogMapper) Proxy.newProxyInstance(
                LogMapper.class.getClassLoader(), new Class<?>[] {LogMapper.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(rows, arguments);
                        return method.getName().equals("waiting") ? after(read, (List<?>) result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static List<AuditMapper.Row> after(LocalDateTime[] read, List<?> waiting) {
        List<AuditMapper.Row> rows = waiting.stream()
                .map(AuditMapper.Row.class::cast)
                .filter(row -> row.occurredAt().isAfter(read[0]))
                .toList();
        rows.forEach(row -> read[0] = row.occurredAt());
        return rows;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
