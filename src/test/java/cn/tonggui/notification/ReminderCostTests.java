package cn.tonggui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.CountingTest;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TestClock;
import cn.tonggui.workflow.Deadline;
import cn.tonggui.workflow.Deadlines;
import cn.tonggui.workflow.ManyTasks;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a sweep over ten thousand open tasks sends to the database once everybody has been reminded. */
@CountingTest
class ReminderCostTests {

    private static final int TASKS = 10_000;
    private static final int PAGE = 500;
    private static final Stage LAST = new Stage(100, 3);

    @Autowired
    private ReminderSweep sweep;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ReminderLog log;

    @Autowired
    private ManyTasks many;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @AfterEach
    void comeBack() {
        many.forget();
        clock.reset();
    }

    @Test
    void isThreeStatementsAPageAndNothingMore() {
        many.seed(TASKS);
        clock.plus(Duration.ofDays(120));
        everybodyWasReminded();
        // the calendar is read anew every so often, whatever is reminded of
        List<Statements.Sent> sent = Statements.of(sweep::run).stream()
                .filter(statement -> !statement.sql().contains("rule_"))
                .toList();

        assertThat(sent).hasSizeBetween(3 * TASKS / PAGE, 3 * (TASKS / PAGE + 2));
        assertThat(sent).noneMatch(statement -> statement.sql().startsWith("INSERT"));
    }

    /** Of each case, step and day once, as the sweep keeps it. */
    private void everybodyWasReminded() {
        Map<ReminderLog.Key, Deadline> all = new HashMap<>();
        List<Deadline> page = deadlines.open(null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(deadline -> all.put(ReminderLog.Key.of(deadline), deadline));
            page = deadlines.open(page.get(page.size() - 1), PAGE);
        }
        transaction.executeWithoutResult(begun -> all.values().forEach(deadline -> log.keep(deadline, LAST)));
    }
}
