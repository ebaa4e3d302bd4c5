package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.CountingTest;
import cn.tonggui.testing.Statements;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the optimiser of the MySQL family makes of the lists of work. */
@CountingTest
@Tag("mariadb")
class OpenWorkPlanTests {

    @Autowired
    private ManyTasks many;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void forgetTheSeed() {
        many.forget();
    }

    @Test
    void noListReadsTheWholeTaskTable() {
        many.seed(20_000);
        sql.execute("ANALYZE TABLE ACT_RU_TASK, ACT_RU_IDENTITYLINK, case_file");
        List<Statements.Sent> lists = many.costOfTheLists().stream()
                .filter(sent -> sent.sql().contains("ACT_RU_TASK"))
                .toList();
        assertThat(lists).isNotEmpty();
        for (Statements.Sent list : lists) {
            for (Map<String, Object> row : explained(list.sql())) {
                if ("t".equals(row.get("table"))) {
                    assertThat(row.get("type")).as(list.sql()).isNotIn("ALL", "index");
                    assertThat(row.get("key")).as(list.sql()).isNotNull();
                }
            }
        }
    }

    /** The plan with the parameters of a viewer who holds most of the seed. */
    private List<Map<String, Object>> explained(String statement) {
        long parameters = statement.chars().filter(c -> c == '?').count();
        Object[] values = new Object[(int) parameters];
        Arrays.fill(values, "P52");
        for (int at = 0, n = 0; (at = statement.indexOf('?', at + 1)) > 0; n++) {
            String before = statement.substring(0, at).stripTrailing();
            if (before.endsWith("LIMIT")) {
                values[n] = ManyTasks.PAGE + 1;
            } else if (before.endsWith("GROUP_ID_ =")) {
                values[n] = "secretary@B07";
            }
        }
        return sql.queryForList("EXPLAIN " + statement, values);
    }
}
