package cn.tonggui.audit;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.forms.AnySeals;
import cn.tonggui.forms.Seals;
import cn.tonggui.testing.ModuleDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import javax.sql.DataSource;

/**
 * A node of its own that changes cases and orders and signs the log, until somebody kills it. What it promised stands in a file.
 *
 * <p>Arguments: address of the database, directory of the keys, file of the promises, seconds by which its clock is wrong.
 */
final class LogNode {

    private static final int WORKERS = 3;

    private final Changes changes;
    private final Sequencer sequencer;
    private final OutputStream promises;

    private LogNode(Changes changes, Sequencer sequencer, OutputStream promises) {
        this.changes = changes;
        this.sequencer = sequencer;
        this.promises = promises;
    }

    public static void main(String[] arguments) throws Exception {
        ModuleDatabase database = ModuleDatabase.on(source(arguments[0]));
        Path keys = Path.of(arguments[1]);
        Seals seals = AnySeals.in(keys);
        SigningKey key = SigningKey.read(Files.readString(keys.resolve(LogKey.FILE)));
        Sequencer sequencer = TrailParts.sequencer(database, database.mapper(LogMapper.class), key, seals);
        Changes changes = new Changes(
                database, TrailParts.barrier(sequencer), seals, Duration.ofSeconds(Long.parseLong(arguments[3])));
        LogNode node = new LogNode(changes, sequencer, new FileOutputStream(arguments[2], true));
        for (int worker = 0; worker < WORKERS; worker++) {
            new Thread(node::work).start();
        }
        new Thread(() -> node.always(20, sequencer::drain)).start();
        new Thread(() -> node.always(100, sequencer::sign)).start();
        System.out.println("works");
        Thread.sleep(Long.MAX_VALUE);
    }

    static DataSource source(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername("root");
        pool.setPassword("");
        pool.setMaximumPoolSize(8);
        pool.setConnectionTimeout(1000);
        pool.setInitializationFailTimeout(60_000);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(pool);
    }

    private void work() {
        Random random = new Random();
        always(0, () -> {
            String id = changes.one(random);
            if (id != null) {
                promise(id);
            }
        });
    }

    private synchronized void promise(String id) {
        try {
            promises.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever the database does meanwhile. */
    private void always(long pause, Runnable deed) {
        while (true) {
            try {
                deed.run();
                Thread.sleep(pause);
            } catch (RuntimeException e) {
                System.err.println(e);
                rest();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
