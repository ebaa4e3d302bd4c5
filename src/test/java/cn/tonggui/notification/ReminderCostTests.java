package cn.tonggui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.ManyTasks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a sweep over ten thousand open tasks sends to the database once everybody has been reminded. */
@TongguiTest
@Import(ManyTasks.class)
class ReminderCostTests {

    private static final int TASKS = 10_000;
    private static final int PAGE = 500;

    @Autowired
    private ReminderSweep sweep;

    @Autowired
    private ManyTasks many;

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
        sweep.run();
        List<Statements.Sent> sent = Statements.of(sweep::run);

        assertThat(sent).hasSizeBetween(3 * TASKS / PAGE, 4 * TASKS / PAGE);
        assertThat(sent).noneMatch(statement -> statement.sql().startsWith("INSERT"));
    }
}
