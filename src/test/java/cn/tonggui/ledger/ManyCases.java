package cn.tonggui.ledger;

import cn.tonggui.kernel.PublicId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Closed cases by the thousand, made by copying one, to see what registers cost. */
public class ManyCases {

    private static final String COPIED =
            "process, definition_id, unit, title, initiator, initiator_name, state, outcome,"
                    + " step, rev, data, opened_at, closed_at";

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    public ManyCases(JdbcTemplate sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    void copy(String caseId, int times) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> parts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String id = "seed" + PublicId.next().substring(4);
            rows.add(new Object[] {id, "SEED-" + id, id, id, caseId});
            parts.add(new Object[] {id, caseId});
        }
        transaction.executeWithoutResult(begun -> {
            sql.batchUpdate(
                    "INSERT INTO case_file (id, number, instance_id, open_token, " + COPIED + ") SELECT ?, ?, ?, ?, "
                            + COPIED + " FROM case_file WHERE id = ?",
                    rows);
            sql.batchUpdate(
                    "INSERT INTO case_value (case_id, process, field, text_value, number_value, day_value)"
                            + " SELECT ?, process, field, text_value, number_value, day_value FROM case_value WHERE case_id = ?",
                    parts);
            // the readers are asked for once: a reader's cases are what such a statement would go through each time
            List<String> readers = sql.queryForList(
                    "SELECT reader FROM case_reader WHERE case_id = ? AND reader IN ('P40', 'secretary@B04')",
                    String.class,
                    caseId);
            sql.batchUpdate(
                    "INSERT INTO case_reader (reader, case_id) VALUES (?, ?)",
                    parts.stream()
                            .flatMap(part -> readers.stream().map(reader -> new Object[] {reader, part[0]}))
                            .toList());
        });
    }

    void forget() {
        transaction.executeWithoutResult(begun -> {
            for (String table : List.of("case_reader", "case_value")) {
                sql.update("DELETE FROM " + table + " WHERE case_id LIKE 'seed%'");
            }
            sql.update("DELETE FROM case_file WHERE id LIKE 'seed%'");
        });
    }
}
