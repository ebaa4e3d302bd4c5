package cn.tonggui.reader;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * A few connections beside the main ones, under the account that may only SELECT, read-only by themselves too. On H2 the
 * account is made at the start, with a password that nobody is told.
 */
class ReaderPool implements ApplicationRunner, AutoCloseable {

    private static final String H2 = "jdbc:h2:";
    private static final String H2_USER = "TONGGUI_READER";
    /** One for all pools of a process: two of them on one database do not lock each other out. */
    private static final String H2_PASSWORD = UUID.randomUUID().toString();

    private static final int SIZE = 2;

    private final HikariDataSource main;
    private final HikariDataSource reader = new HikariDataSource();

    /** @throws ReaderMissing when the database knows accounts and none is named for the auditor */
    ReaderPool(HikariDataSource main, ReaderSettings settings) {
        this.main = main;
        main.copyStateTo(reader);
        if (!onH2() && !settings.given()) {
            throw new ReaderMissing("没有配置审计员的只读数据库账号，系统不启动。No read-only database account is configured.");
        }
        reader.setPoolName("reader");
        reader.setMaximumPoolSize(SIZE);
        reader.setMinimumIdle(0);
        reader.setReadOnly(true);
        reader.setUsername(onH2() ? H2_USER : settings.username());
        reader.setPassword(onH2() ? H2_PASSWORD : settings.password());
        if (onH2()) {
            // H2 lets no other than its owner open a database with settings
            reader.setJdbcUrl(main.getJdbcUrl().replaceFirst(";.*", ""));
        }
    }

    private boolean onH2() {
        return main.getJdbcUrl().startsWith(H2);
    }

    DataSource connections() {
        return reader;
    }

    /** Makes the account where we can, and looks that it cannot write. */
    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        if (onH2()) {
            makeAccount();
        }
        if (mayWrite()) {
            throw new ReaderMissing("审计员的只读数据库账号能够写入，系统不启动。The auditor's database account may write.");
        }
    }

    private void makeAccount() throws SQLException {
        try (Connection owner = main.getConnection();
                Statement make = owner.createStatement()) {
            make.execute("CREATE USER IF NOT EXISTS " + H2_USER + " PASSWORD ''");
            make.execute("ALTER USER " + H2_USER + " SET PASSWORD '" + H2_PASSWORD + "'");
            make.execute("GRANT SELECT ON SCHEMA PUBLIC TO " + H2_USER);
            owner.commit();
        }
    }

    private boolean mayWrite() {
        try (Connection connection = reader.getConnection();
                Statement look = connection.createStatement()) {
            look.executeQuery("SELECT COUNT(*) FROM org_account WHERE 1 = 0").close();
            connection.rollback();
            connection.setReadOnly(false);
            return writes(look);
        } catch (SQLException refused) {
            throw new ReaderMissing("审计员的只读数据库账号不能读取，系统不启动。The auditor's database account cannot read.", refused);
        }
    }

    /** Touches no row, whatever the answer. */
    private static boolean writes(Statement attempt) throws SQLException {
        try {
            attempt.executeUpdate("UPDATE org_account SET enabled = enabled WHERE 1 = 0");
            return true;
        } catch (SQLException refused) {
            return false;
        } finally {
            attempt.getConnection().rollback();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
