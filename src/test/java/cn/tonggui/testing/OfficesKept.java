package cn.tonggui.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Offices and terms as they were: who takes office at the end of a walk holds none for the next. */
public final class OfficesKept {

    private static final List<String> TABLES = List.of("org_office", "org_term");

    private final JdbcTemplate sql;
    private final TransactionTemplate alone;
    private final Map<String, List<Map<String, Object>>> before = new LinkedHashMap<>();

    OfficesKept(JdbcTemplate sql, TransactionTemplate alone) {
        this.sql = sql;
        this.alone = alone;
        TABLES.forEach(table -> before.put(table, rows(table)));
    }

    public void restore() {
        before.forEach((table, rows) -> alone.executeWithoutResult(any -> put(table, rows)));
    }

    private void put(String table, List<Map<String, Object>> rows) {
        List<Map<String, Object>> now = rows(table);
        now.stream().filter(row -> !rows.contains(row)).forEach(row -> delete(table, row));
        rows.stream().filter(row -> !now.contains(row)).forEach(row -> insert(table, row));
    }

    private void delete(String table, Map<String, Object> row) {
        List<String> key = Stream.of("unit", "valid_from", "person", "office")
                .filter(row::containsKey)
                .toList();
        String where = key.stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        sql.update(
                "DELETE FROM " + table + " WHERE " + where,
                key.stream().map(row::get).toArray());
    }

    private void insert(String table, Map<String, Object> row) {
        String places = row.keySet().stream().map(any -> "?").collect(Collectors.joining(", "));
        sql.update(
                "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES (" + places + ")",
                row.values().toArray());
    }

    private List<Map<String, Object>> rows(String table) {
        return sql.queryForList("SELECT * FROM " + table);
    }
}
