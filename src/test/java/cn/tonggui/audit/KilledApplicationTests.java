package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.forms.AnySeals;
import cn.tonggui.testing.KillableMariaDb;
import cn.tonggui.testing.ModuleDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two nodes of the whole application finish tasks of the same cases on one MariaDB. In each round one of them is killed, and the
 * database under the other, which has to go on by itself: every act has its one event, none is without an act, nothing that was
 * promised is lost, and the engine stands where the case does.
 */
@Tag("database")
@Tag("mariadb")
class KilledApplicationTests {

    private static final int ROUNDS = Integer.getInteger("tonggui.kills", 3);
    private static final String READER = "reader";
    private static final String JDBC =
            "&useLocalSessionState=true&nullDatabaseMeansCurrent=true&useServerPrepStmts=true"
                    + "&cachePrepStmts=true&connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true";

    @TempDir
    private Path dir;

    private final List<Process> nodes = new ArrayList<>();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @AfterEach
    void leaveNobody() {
        nodes.forEach(Process::destroyForcibly);
    }

    @Test
    void everyActHasItsEventWhateverWasKilled() throws Exception {
        SigningKey key = SigningKey.ofLog("test/log");
        Path own = Files.createFile(
                dir.resolve(LogKey.FILE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(own, key.text());
        AnySeals.in(dir);
        Files.createFile(dir.resolve("promises"));
        try (KillableMariaDb server = KillableMariaDb.start("killedapplication")) {
            ModuleDatabase database = ModuleDatabase.on(LogNode.source(server.url()));
            letRead(database.jdbc());
            Process survivor = awaited(node(server));
            Process victim = awaited(node(server));
            for (int round = 1; round <= ROUNDS; round++) {
                awaitPromises(promised().size() + 10);
                pause(100, 1000);
                victim.destroyForcibly().waitFor();
                pause(0, 500);
                server.kill();
                pause(0, 300);
                server.comeBack();
                awaitPromises(promised().size() + 5);
                List<String> promised = promised();
                assertThat(new CaseAccounts(database, key).wrong(promised))
                        .as("seed %d, round %d, %d acts", seed, round, promised.size())
                        .isEmpty();
                System.out.println("round " + round + ": " + promised.size() + " acts promised");
                if (round < ROUNDS) {
                    victim = survivor;
                    survivor = awaited(node(server));
                }
            }
            Files.createFile(dir.resolve("check"));
            await(survivor, "checked true\n");
        }
    }

    /** The application wants an account for the auditor that may only read. */
    private static void letRead(JdbcTemplate sql) {
        sql.execute("CREATE OR REPLACE USER '" + READER + "'@'127.0.0.1' IDENTIFIED BY '" + READER + "'");
        sql.execute("GRANT SELECT ON killedapplication.* TO '" + READER + "'@'127.0.0.1'");
    }

    private List<String> promised() throws IOException {
        String text = Files.readString(dir.resolve("promises"));
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private void awaitPromises(int many) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (promised().size() < many) {
            assertThat(System.nanoTime())
                    .as("it goes on by itself, seed %d, see target/killed-application.log", seed)
                    .isLessThan(end);
            Thread.sleep(50);
        }
    }

    private Process awaited(Process node) throws Exception {
        await(node, "works\n");
        return node;
    }

    private void await(Process node, String word) throws Exception {
        Path said = said(nodes.indexOf(node));
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!Files.readString(said).contains(word)) {
            assertThat(node.isAlive() && System.nanoTime() < end)
                    .as(() -> "node says " + word + ", it said: " + tail(said))
                    .isTrue();
            Thread.sleep(50);
        }
    }

    private static String tail(Path said) {
        try {
            String text = Files.readString(said);
            return text.substring(Math.max(0, text.length() - 3000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Path said(int node) {
        return dir.resolve("said-" + node);
    }

    private void pause(int least, int most) throws InterruptedException {
        Thread.sleep(least + random.nextInt(most - least));
    }

    private Process node(KillableMariaDb server) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=Asia/Shanghai",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApplicationNode.class.getName(),
                        dir.toString(),
                        "--spring.datasource.url=" + server.url() + JDBC,
                        "--spring.datasource.username=root",
                        "--spring.flyway.placeholders.datetime=DATETIME(6)",
                        "--spring.flyway.placeholders.text=LONGTEXT",
                        "--spring.main.banner-mode=off",
                        "--flowable.async-executor-activate=true",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--tonggui.auditor.username=" + READER,
                        "--tonggui.auditor.password=" + READER,
                        "--tonggui.keys=" + dir,
                        "--tonggui.files=" + dir.resolve("files"),
                        "--tonggui.work=" + dir.resolve("work-" + nodes.size()),
                        "--tonggui.log.patience=2s")
                .redirectOutput(said(nodes.size()).toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/killed-application.log")))
                .start();
        nodes.add(process);
        return process;
    }
}
