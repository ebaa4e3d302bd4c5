package cn.tonggui.workflow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings every table of the schema to {@code utf8mb4_bin}, on the MySQL family. Foreign keys are taken off meanwhile, since a
 * column that carries one cannot change its character set. Needed on the first start only, when all tables are empty.
 */
final class OneCharacterSet {

    private static final String TABLES = """
            SELECT table_name
            FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_collation <> 'utf8mb4_bin'
            """;

    private static final String FOREIGN_KEYS = """
            SELECT k.table_name AS owner, k.constraint_name AS name, k.referenced_table_name AS other, r.delete_rule AS rule,
                   GROUP_CONCAT('`', k.column_name, '`' ORDER BY k.ordinal_position) AS own_columns,
                   GROUP_CONCAT('`', k.referenced_column_name, '`' ORDER BY k.ordinal_position) AS other_columns
            FROM information_schema.key_column_usage k
            JOIN information_schema.referential_constraints r
              ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name
             AND r.table_name = k.table_name
            WHERE k.constraint_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
            GROUP BY k.table_name, k.constraint_name, k.referenced_table_name, r.delete_rule
            """;

    private OneCharacterSet() {}

    static void convert(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = sql.executeQuery(TABLES)) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            if (tables.isEmpty()) {
                return;
            }
            List<ForeignKey> keys = foreignKeys(sql);
            for (ForeignKey key : keys) {
                sql.execute(key.drop());
            }
            for (String table : tables) {
                sql.execute("ALTER TABLE `" + table + "` CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            }
            for (ForeignKey key : keys) {
                sql.execute(key.add());
            }
        }
    }

    private static List<ForeignKey> foreignKeys(Statement sql) throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(FOREIGN_KEYS)) {
            while (row.next()) {
                keys.add(new ForeignKey(
                        row.getString("owner"),
                        row.getString("name"),
                        row.getString("own_columns"),
                        row.getString("other"),
                        row.getString("other_columns"),
                        row.getString("rule")));
            }
        }
        return keys;
    }

    private record ForeignKey(
            String table, String name, String columns, String otherTable, String otherColumns, String deleteRule) {

        String drop() {
            return "ALTER TABLE `" + table + "` DROP FOREIGN KEY `" + name + "`";
        }

        String add() {
            return "ALTER TABLE `" + table + "` ADD CONSTRAINT `" + name + "` FOREIGN KEY (" + columns
                    + ") REFERENCES `" + otherTable + "` (" + otherColumns + ") ON DELETE " + deleteRule;
        }
    }
}
