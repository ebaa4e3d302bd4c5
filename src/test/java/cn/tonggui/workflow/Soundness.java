package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.ToldEvents;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What holds for every case whatever happened to it: closed with nothing left behind, or open with a next step and no step
 * doubled; and each revision with its one fact.
 */
final class Soundness {

    private static final List<String> LEFT_BEHIND = List.of(
            "ACT_RU_TASK WHERE PROC_INST_ID_ = ?",
            "ACT_RU_EXECUTION WHERE PROC_INST_ID_ = ?",
            "ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ = ?",
            "ACT_RU_TIMER_JOB WHERE PROCESS_INSTANCE_ID_ = ?",
            "ACT_RU_DEADLETTER_JOB WHERE PROCESS_INSTANCE_ID_ = ?",
            "ACT_RU_EVENT_SUBSCR WHERE PROC_INST_ID_ = ?");

    private final JdbcTemplate sql;

    Soundness(JdbcTemplate sql) {
        this.sql = sql;
    }

    private record File(String number, String instance, String state, String step, long rev) {}

    void require(String caseId) {
        File file = sql.queryForObject(
                "SELECT number, instance_id, state, step, rev FROM case_file WHERE id = ?",
                (row, n) -> new File(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)),
                caseId);
        List<Long> rows = LEFT_BEHIND.stream()
                .map(table -> sql.queryForObject("SELECT COUNT(*) FROM " + table, Long.class, file.instance))
                .toList();
        if (file.state.equals("OPEN")) {
            long next = rows.get(0) + rows.get(2) + rows.get(3) + rows.get(5);
            assertThat(next).as(file + " has a next step").isPositive();
            assertThat(twice("TASK_DEF_KEY_, ASSIGNEE_", "ACT_RU_TASK WHERE PROC_INST_ID_ = ?", file))
                    .isEmpty();
            assertThat(twice("ELEMENT_ID_, EXECUTION_ID_", "ACT_RU_TIMER_JOB WHERE PROCESS_INSTANCE_ID_ = ?", file))
                    .isEmpty();
        } else {
            assertThat(rows).as(file + " left nothing behind").containsOnly(0L);
            assertThat(file.step).isEmpty();
        }
        assertThat(sql.queryForList(
                        "SELECT rev FROM " + ToldEvents.ALL + " WHERE case_number = ? ORDER BY rev",
                        Long.class,
                        file.number))
                .isEqualTo(LongStream.rangeClosed(1, file.rev).boxed().toList());
    }

    private List<?> twice(String columns, String table, File file) {
        return sql.queryForList(
                "SELECT " + columns + " FROM " + table + " GROUP BY " + columns + " HAVING COUNT(*) > 1",
                file.instance);
    }
}
