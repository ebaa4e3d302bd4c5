package cn.tonggui.workflow;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/**
 * What cannot be a migration, because the engine makes its own tables after ours: the indexes that our reads of them need,
 * and on the MySQL family one character set for all tables. Flowable makes its tables in three-byte {@code utf8}: 𠮷 would
 * fail there, and a join with ours would read the whole index.
 */
@Component
class EngineTables {

    /** Index → table and columns. */
    private static final Map<String, String> INDEXES = Map.of(
            "ix_ru_task_public_id", "ACT_RU_TASK(CATEGORY_)",
            "ix_ru_task_due", "ACT_RU_TASK(DUE_DATE_, CATEGORY_)",
            "ix_ru_task_assignee", "ACT_RU_TASK(ASSIGNEE_, DUE_DATE_, CATEGORY_)",
            "ix_ru_link_group", "ACT_RU_IDENTITYLINK(GROUP_ID_, TYPE_, TASK_ID_)",
            "ix_ru_link_user", "ACT_RU_IDENTITYLINK(USER_ID_, TYPE_, TASK_ID_)");

    /** @param engine named so that its tables exist */
    EngineTables(DataSource source, ProcessEngine engine) throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                requireBeijingTime(connection);
                OneCharacterSet.convert(connection);
            }
            index(connection);
            connection.commit();
        }
    }

    private static void requireBeijingTime(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW())")) {
            row.next();
            if (row.getInt(1) != 8 * 60) {
                throw new IllegalStateException(
                        "database session is " + row.getInt(1) + " minutes from UTC, expected 480");
            }
        }
    }

    private static void index(Connection connection) throws SQLException {
        for (Map.Entry<String, String> index : INDEXES.entrySet()) {
            String table = index.getValue().substring(0, index.getValue().indexOf('('));
            if (!indexesOf(connection, table).contains(index.getKey())) {
                try (Statement sql = connection.createStatement()) {
                    sql.execute("CREATE INDEX " + index.getKey() + " ON " + index.getValue());
                }
            }
        }
    }

    private static Set<String> indexesOf(Connection connection, String table) throws SQLException {
        DatabaseMetaData catalogue = connection.getMetaData();
        Set<String> names = new HashSet<>();
        try (ResultSet row =
                catalogue.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (row.next()) {
                String name = row.getString("INDEX_NAME");
                if (name != null) {
                    names.add(name.toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }
}
