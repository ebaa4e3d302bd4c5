package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.CountingTest;
import cn.tonggui.testing.People;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How many entries of indexes the server reads for the inbox of one who holds thousands of open tasks. */
@CountingTest
@Tag("mariadb")
class InboxReadsTests {

    private static final Viewer OWN = new Viewer(new PersonId("P52"), "无职务", Set.of(), Set.of(), true);

    @Autowired
    private ManyTasks many;

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void seed() {
        many.seed(20_000);
        sql.execute("ANALYZE TABLE ACT_RU_TASK, ACT_RU_IDENTITYLINK, case_file");
    }

    @AfterEach
    void forgetTheSeed() {
        many.forget();
    }

    @Test
    void thePageOfWhatIsAssignedReadsNoMoreThanItShows() {
        assertThat(reads(() -> tasks.todo(OWN, ManyTasks.FIRST))).isLessThanOrEqualTo(500);
    }

    @Test
    void countsReadAtMostAThousandEntriesForEachKey() {
        Viewer viewer = people.viewer("P52");
        int keys = 2 + viewer.tokens().size();

        assertThat(reads(() -> tasks.counts(viewer))).isLessThanOrEqualTo((long) OpenWork.CAP * keys);
        assertThat(tasks.counts(viewer).todo()).isEqualTo(OpenWork.CAP);
    }

    private long reads(Runnable work) {
        return transaction.execute(begun -> {
            work.run(); // what is read once and kept is not the page's
            Map<String, Long> before = status();
            work.run();
            Map<String, Long> after = status();
            return after.entrySet().stream()
                    .mapToLong(e -> e.getValue() - before.get(e.getKey()))
                    .sum();
        });
    }

    private Map<String, Long> status() {
        return sql
                .query(
                        "SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_first', 'Handler_read_key',"
                                + " 'Handler_read_next', 'Handler_read_prev', 'Handler_read_last')",
                        (row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
