package cn.tonggui.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The columns of the whole database, the engine's too, that hold text or bytes. */
public final class Columns {

    private Columns() {}

    public record Column(String table, String name) {}

    /** Those in which the text stands, as text or as bytes. */
    public static List<Column> with(JdbcTemplate database, String text) {
        List<Column> found = new ArrayList<>();
        for (Column column : all(database)) {
            database.query("SELECT " + column.name() + " FROM " + column.table(), row -> {
                String words = row.getString(1);
                if (words != null
                        && (words.contains(text) || words.toLowerCase().contains(hex(text)))) {
                    found.add(column);
                }
            });
        }
        return found;
    }

    // H2 gives bytes as hexadecimal digits.
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Column> all(JdbcTemplate database) {
        String schema = TestDatabase.onMariaDb() ? "tonggui" : "PUBLIC";
        return database.query("""
            SELECT c.TABLE_NAME, c.COLUMN_NAME
            FROM INFORMATION_SCHEMA.COLUMNS c
            JOIN INFORMATION_SCHEMA.TABLES t ON t.TABLE_NAME = c.TABLE_NAME AND t.TABLE_SCHEMA = c.TABLE_SCHEMA
            WHERE c.TABLE_SCHEMA = ? AND t.TABLE_TYPE = 'BASE TABLE'
              AND (LOWER(c.DATA_TYPE) LIKE '%char%' OR LOWER(c.DATA_TYPE) LIKE '%text%'
                OR LOWER(c.DATA_TYPE) LIKE '%lob%' OR LOWER(c.DATA_TYPE) LIKE '%large%'
                OR LOWER(c.DATA_TYPE) LIKE '%binary%')
            """, (row, no) -> new Column(quoted(row.getString(1)), quoted(row.getString(2))), schema);
    }

    private static String quoted(String name) {
        return TestDatabase.onMariaDb() ? "`" + name + "`" : "\"" + name + "\"";
    }
}
