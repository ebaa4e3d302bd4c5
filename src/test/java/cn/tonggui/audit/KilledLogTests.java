package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.forms.AnySeals;
import cn.tonggui.forms.Seals;
import cn.tonggui.testing.KillableMariaDb;
import cn.tonggui.testing.ModuleDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes change cases and order the log, and are killed with the database at random moments: every change that was committed has
 * its one event, no event is without a change, nothing that was promised is lost.
 */
@Tag("database")
@Tag("mariadb")
class KilledLogTests {

    private static final int ROUNDS = Integer.getInteger("tonggui.kills", 3);

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
    void everyChangeHasItsEventWhateverWasKilled() throws Exception {
        SigningKey key = SigningKey.ofLog("test/log");
        Files.writeString(dir.resolve(LogKey.FILE), key.text());
        Seals seals = AnySeals.in(dir);
        Path promises = Files.createFile(dir.resolve("promises"));
        try (KillableMariaDb server = KillableMariaDb.start("killedlog")) {
            ModuleDatabase database =
                    ModuleDatabase.on(LogNode.source(server.url())).migrated();
            Changes.tables(database.jdbc());
            for (int round = 1; round <= ROUNDS; round++) {
                round(server, promises);
                TrailParts.sequencer(database, database.mapper(LogMapper.class), key, seals)
                        .publish();
                List<String> promised = Files.readAllLines(promises);
                PrivateValues values = TrailParts.values(database, seals);
                assertThat(new Accounts(database, key, values).wrong(promised))
                        .as("seed %d, round %d, %d changes", seed, round, promised.size())
                        .isEmpty();
                assertThat(promised).hasSizeGreaterThan(10 * round);
                System.out.println("round " + round + ": " + promised.size() + " changes promised");
            }
        }
    }

    private void round(KillableMariaDb server, Path promises) throws Exception {
        Process one = node(server, promises, 0);
        Process other = node(server, promises, -30);
        awaitWork(one);
        awaitWork(other);
        pause(300, 1500);
        one.destroyForcibly().waitFor();
        pause(0, 500);
        server.kill();
        pause(0, 300);
        server.comeBack();
        pause(300, 1000);
        other.destroyForcibly().waitFor();
        if (random.nextBoolean()) {
            server.kill();
            server.comeBack();
        }
    }

    private void awaitWork(Process node) throws Exception {
        Path said = said(nodes.indexOf(node));
        while (!Files.readString(said).contains("works\n")) {
            assertThat(node.isAlive())
                    .as("node lives, see target/killed-log.log")
                    .isTrue();
            Thread.sleep(20);
        }
    }

    private Path said(int node) {
        return dir.resolve("said-" + node);
    }

    private void pause(int least, int most) throws InterruptedException {
        Thread.sleep(least + random.nextInt(most - least));
    }

    private Process node(KillableMariaDb server, Path promises, int seconds) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=Asia/Shanghai",
                        "-Dfile.encoding=UTF-8",
                        "-Dlogging.level.root=WARN",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogNode.class.getName(),
                        server.url(),
                        dir.toString(),
                        promises.toString(),
                        Integer.toString(seconds))
                .redirectOutput(said(nodes.size()).toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/killed-log.log")))
                .start();
        nodes.add(process);
        return process;
    }
}
