package cn.tonggui.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.testing.TestDatabase;
import cn.tonggui.testing.TongguiTest;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The second and third layer of the auditor, each with the others switched off; the first stands in AuditorGateTests. */
@TongguiTest
class ReaderLayersTests {

    interface Accounts {
        @Select("SELECT COUNT(*) FROM org_account")
        int count();

        @Update("UPDATE org_account SET enabled = enabled")
        int update();

        @Delete("DELETE FROM org_password")
        int delete();

        @Insert(
                "INSERT INTO org_sign_in_failure (subject, failures, since_at, last_at) VALUES ('layer', 1, NOW(), NOW())")
        int insert();
    }

    @Autowired
    private DataSource source;

    @Autowired
    private ReadingOnly reading;

    private List<String> tables() {
        return new JdbcTemplate(source)
                .queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'",
                        String.class,
                        TestDatabase.onMariaDb() ? "tonggui" : "PUBLIC");
    }

    @Test
    void theDatabaseAccountReadsEveryTableAndWritesNoneWithoutAnyOtherLayer() throws SQLException {
        List<String> tables = tables();
        assertThat(tables).hasSizeGreaterThan(40);
        try (ReadingOnly.Turn on = reading.begin();
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                String name = TestDatabase.onMariaDb() ? "`" + table + "`" : "\"" + table + "\"";
                statement.executeQuery("SELECT COUNT(*) FROM " + name).close();
                connection.rollback();
                connection.setReadOnly(false);
                for (String write : List.of("DELETE FROM " + name + " WHERE 1 = 0", "DROP TABLE " + name)) {
                    assertThatThrownBy(() -> statement.executeUpdate(write))
                            .as(write)
                            .isInstanceOf(SQLException.class)
                            .hasMessageMatching("(?is).*(denied|not enough rights|admin rights).*");
                }
                connection.rollback();
                connection.setReadOnly(true);
            }
        }
    }

    @Test
    void noMapperWritesUnderTheOwnersOwnAccountWhileReading() throws SQLException {
        Configuration mybatis = new Configuration(
                new Environment("main alone", new JdbcTransactionFactory(), source.unwrap(HikariDataSource.class)));
        mybatis.addInterceptor(new NoUpdates(reading));
        mybatis.addMapper(Accounts.class);
        try (SqlSession session = new SqlSessionFactoryBuilder().build(mybatis).openSession(false)) {
            Accounts accounts = session.getMapper(Accounts.class);
            try (ReadingOnly.Turn on = reading.begin()) {
                assertThat(accounts.count()).isPositive();
                assertThatThrownBy(accounts::update).hasStackTraceContaining("reading only");
                assertThatThrownBy(accounts::delete).hasStackTraceContaining("reading only");
                assertThatThrownBy(accounts::insert).hasStackTraceContaining("reading only");
            }
            assertThat(accounts.insert()).isEqualTo(1);
            session.rollback();
        }
    }

    /** H2 takes no notice of it; there the mappers and the account stand alone. */
    @Test
    @Tag("mariadb")
    void aReadOnlyConnectionWritesNothingEvenForTheOwner() throws SQLException {
        try (Connection owner = source.unwrap(HikariDataSource.class).getConnection();
                Statement statement = owner.createStatement()) {
            owner.setReadOnly(true);
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE org_account SET enabled = enabled WHERE 1 = 0"))
                    .isInstanceOf(SQLException.class);
            owner.rollback();
        }
    }

    @Test
    void theReadersConnectionsAreReadOnlyByThemselvesAndFew() throws SQLException {
        try (ReadingOnly.Turn on = reading.begin();
                Connection connection = source.getConnection()) {
            assertThat(connection.isReadOnly()).isEqualTo(TestDatabase.onMariaDb());
            assertThat(connection.getMetaData().getUserName()).startsWithIgnoringCase(TestDatabase.READER);
        }
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getMetaData().getUserName()).doesNotContainIgnoringCase(TestDatabase.READER);
            assertThat(connection.isReadOnly()).isFalse();
        }
    }

    @Test
    void whatWasBeforeIsAgainAfterwardsAndOtherThreadsAreNotTold() throws InterruptedException {
        boolean[] elsewhere = {true};
        try (ReadingOnly.Turn on = reading.begin()) {
            try (ReadingOnly.Turn off = reading.suspend()) {
                assertThat(reading.on()).isFalse();
            }
            assertThat(reading.on()).isTrue();
            Thread other = new Thread(() -> elsewhere[0] = reading.on());
            other.start();
            other.join();
        }
        assertThat(reading.on()).isFalse();
        assertThat(elsewhere[0]).isFalse();
    }
}
