package cn.tonggui.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.type.JdbcType;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh, migrated database (in memory, or one of its own on MariaDB) with mappers on it, for tests of one module that need no application context. */
public final class ModuleDatabase {

    private final DataSource source;
    private final SqlSessionTemplate sessions;

    /** With all tables and nothing in them but what the migrations bring. */
    public ModuleDatabase() {
        this("classpath:db/migration");
    }

    private ModuleDatabase(String... scripts) {
        this(TestDatabase.onMariaDb() ? mariaDb() : h2());
        migrate(TestDatabase.onMariaDb(), scripts);
    }

    private ModuleDatabase(DataSource source) {
        this.source = source;
        this.sessions = sessions(source);
    }

    /** A database that is there already, as it is. */
    public static ModuleDatabase on(DataSource source) {
        return new ModuleDatabase(source);
    }

    /** An empty one on MariaDB gets all tables. */
    public ModuleDatabase migrated() {
        migrate(true, "classpath:db/migration");
        return this;
    }

    private void migrate(boolean mariaDb, String... scripts) {
        Flyway.configure()
                .dataSource(source)
                .locations(scripts)
                .placeholders(
                        mariaDb
                                ? Map.of("datetime", "DATETIME(6)", "text", "LONGTEXT")
                                : Map.of("datetime", "TIMESTAMP(6)", "text", "CLOB"))
                .load()
                .migrate();
    }

    /** With the demo organisation, its people, terms and calendar. */
    public static ModuleDatabase withDemo() {
        return new ModuleDatabase("classpath:db/migration", "classpath:db/demo");
    }

    private static DataSource mariaDb() {
        String name = "m" + UUID.randomUUID().toString().replace("-", "");
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(TestDatabase.url(name));
        pool.setUsername("root");
        pool.setPassword("");
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(pool);
    }

    private static DataSource h2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        h2.setUser("sa");
        return h2;
    }

    /** As {@code mybatis.configuration} of the application has it. */
    private static SqlSessionTemplate sessions(DataSource source) {
        Configuration mybatis =
                new Configuration(new Environment("test", new SpringManagedTransactionFactory(), source));
        mybatis.setMapUnderscoreToCamelCase(true);
        mybatis.setJdbcTypeForNull(JdbcType.NULL);
        mybatis.setLocalCacheScope(LocalCacheScope.STATEMENT);
        mybatis.setArgNameBasedConstructorAutoMapping(true);
        return new SqlSessionTemplate(new DefaultSqlSessionFactory(mybatis));
    }

    public <T> T mapper(Class<T> type) {
        if (!sessions.getConfiguration().hasMapper(type)) {
            sessions.getConfiguration().addMapper(type);
        }
        return sessions.getMapper(type);
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(source);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }
}
