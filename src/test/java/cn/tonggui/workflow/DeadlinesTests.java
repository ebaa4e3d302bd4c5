package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.testing.CountingTest;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.Walker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** Open tasks by due time, for whoever reminds of them. */
@CountingTest
class DeadlinesTests {

    private static final int PAGE = 500;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ManyTasks many;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @AfterEach
    void comeBack() {
        many.forget();
        clock.reset();
    }

    @Test
    void tellsWhoHasATaskAndWhoIsRemindedOfIt() {
        String id = walker.open("trial", "P57", Map.of("subject", "谁来办"));
        clock.plus(Duration.ofDays(30));
        Deadline offered = of(id);
        assertThat(offered.assignee()).isNull();
        assertThat(offered.tokens()).extracting(Token::office).isNotEmpty();
        assertThat(offered.before()).containsExactly(3);
        assertThat(offered.after()).containsExactly(1, 5, 10);
        assertThat(offered.part()).isEmpty();

        clock.reset();
        walker.act(id, "review", "P53", "return", Map.of("opinion", "补一补"));
        clock.plus(Duration.ofDays(30));
        Deadline assigned = of(id);
        assertThat(assigned.step()).isEqualTo("mend");
        assertThat(assigned.assignee()).isEqualTo(new PersonId("P57"));
        assertThat(assigned.tokens()).isEmpty();
    }

    @Test
    void tenThousandCostTwoStatementsAPage() {
        many.seed(10_000);
        clock.plus(Duration.ofDays(120));
        List<Deadline> all = new ArrayList<>();
        // the calendar is read anew every so often, whatever is listed
        List<Statements.Sent> sent = Statements.of(() -> all.addAll(all())).stream()
                .filter(statement -> statement.sql().contains("ACT_RU_TASK"))
                .toList();

        assertThat(all).hasSizeGreaterThan(10_000).isSortedAccordingTo(Comparator.comparing(Deadline::dueAt));
        assertThat(all.stream().map(Deadline::task).distinct()).hasSameSizeAs(all);
        assertThat(sent).hasSizeLessThanOrEqualTo(2 * (all.size() / PAGE + 1));
        assertThat(sent.stream().mapToInt(Statements.Sent::rows).max().orElse(0))
                .isLessThanOrEqualTo(5 * PAGE);
    }

    @Test
    void looksNoFurtherAheadThanAnybodyIsReminded() {
        many.seed(600);

        // the longest notice of any ledger is twenty working days (branch-election)
        assertThat(all())
                .allMatch(deadline -> deadline.dueAt()
                        .isBefore(LocalDate.now(clock).plusDays(31).atStartOfDay()));
    }

    @Test
    void keepsAReminderOnlyWithinATransaction() {
        String id = walker.open("trial", "P57", Map.of("subject", "没有事务"));
        clock.plus(Duration.ofDays(30));
        Deadline deadline = of(id);

        assertThat(catchThrowable(() -> deadlines.keepReminder(deadline, "逾期")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private List<Deadline> all() {
        List<Deadline> all = new ArrayList<>();
        List<Deadline> page;
        do {
            page = deadlines.open(all.isEmpty() ? null : all.get(all.size() - 1), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private Deadline of(String caseId) {
        return all().stream()
                .filter(deadline -> deadline.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }
}
