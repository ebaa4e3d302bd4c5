package cn.tonggui.testing;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.type.JdbcType;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh, migrated database in memory with mappers on it, for tests of one module that need no application context. */
public class ModuleDatabase {

    private final DataSource dataSource;
    private final SqlSessionTemplate session;

    public ModuleDatabase() {
        this(h2(), "TIMESTAMP(6)", "CLOB");
    }

    ModuleDatabase(DataSource dataSource, String datetime, String text) {
        this.dataSource = dataSource;
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(Map.of("datetime", datetime, "text", text))
                .load()
                .migrate();
        this.session = session(dataSource);
    }

    private static DataSource h2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        h2.setUser("sa");
        return h2;
    }

    /** As {@code mybatis.configuration} of the application has it. */
    private static SqlSessionTemplate session(DataSource dataSource) {
        Configuration configuration = new Configuration();
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setJdbcTypeForNull(JdbcType.NULL);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
        factory.setDataSource(dataSource);
        factory.setConfiguration(configuration);
        try {
            return new SqlSessionTemplate(factory.getObject());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    public <T> T mapper(Class<T> type) {
        session.getConfiguration().addMapper(type);
        return session.getMapper(type);
    }

    public JdbcClient sql() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }
}
