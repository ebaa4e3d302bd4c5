package cn.tonggui.testing;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.type.JdbcType;
import org.flywaydb.core.Flyway;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database in memory with all migrations and the demo data, for tests of mappers without the whole context. */
public final class MigratedDatabase {

    private final DataSource source;
    private final SqlSessionTemplate sessions;

    public MigratedDatabase() {
        this("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "", "TIMESTAMP(6)", "CLOB");
    }

    public MigratedDatabase(String url, String user, String password, String datetime, String text) {
        source = new DriverManagerDataSource(url, user, password);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/demo")
                .placeholders(Map.of("datetime", datetime, "text", text))
                .load()
                .migrate();
        Configuration mybatis =
                new Configuration(new Environment("test", new SpringManagedTransactionFactory(), source));
        mybatis.setMapUnderscoreToCamelCase(true);
        mybatis.setJdbcTypeForNull(JdbcType.NULL);
        mybatis.setLocalCacheScope(LocalCacheScope.STATEMENT);
        mybatis.setArgNameBasedConstructorAutoMapping(true);
        sessions = new SqlSessionTemplate(new DefaultSqlSessionFactory(mybatis));
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
}
