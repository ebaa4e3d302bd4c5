package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.testing.BrokenTimer;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Failed jobs are seen and tried again, versions are counted, and only the system administrator does anything about it. */
@TongguiTest
class EngineRoomTests {

    @Autowired
    private EngineRoom engine;

    @Autowired
    private Walker walker;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aJobThatFailedIsTriedAgainByItselfUntilItIsGivenUp() {
        BrokenTimer timer = broken("三次失败");

        timer.fail();
        FailedJob waiting = of(timer);
        assertThat(waiting.state()).isEqualTo(FailedJob.State.WAITING);
        assertThat(waiting.attempts()).isEqualTo(2);
        assertThat(waiting.next()).isNotNull();
        timer.fail();
        timer.fail();
        FailedJob dead = of(timer);
        assertThat(dead.state()).isEqualTo(FailedJob.State.DEAD);
        assertThat(dead.next()).isNull();
        assertThat(dead.process()).isEqualTo("我为群众办实事");
        assertThat(dead.step()).isEqualTo("逾期");
        assertThat(dead.timer()).isTrue();
        assertThat(engine.stack(dead.id())).contains("has no case", "\tat cn.tonggui.workflow.CaseTurns");
        retry(dead);
        timer.run();
    }

    @Test
    void aDeadJobRunsAfterTheRetryAndTheFactTellsWhoAndWhy() {
        BrokenTimer timer = broken("放弃后重做");
        timer.fail();
        timer.fail();
        timer.fail();
        FailedJob dead = of(timer);
        assertThat(engine.require(dead.id()).caseNumber()).isEqualTo(timer.number());

        retry(dead);
        assertThatThrownBy(() -> retry(dead)).isInstanceOf(Stale.class);
        timer.run();

        assertThatThrownBy(() -> engine.require(dead.id())).isInstanceOf(NotFound.class);
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM case_act a JOIN case_file c ON c.id = a.case_id"
                                + " WHERE c.number = ? AND a.action = 'remind'",
                        Integer.class,
                        timer.number()))
                .isEqualTo(1);
        assertThat(sql.queryForList(
                        "SELECT body FROM " + ToldEvents.ALL + " WHERE body LIKE '%job-retried%'", String.class))
                .filteredOn(fact -> fact.contains(timer.number()))
                .singleElement()
                .asString()
                .contains("\"sysadmin\"", "\"reason\":{\"commitment\":\"");
    }

    @Test
    void aJobThatWaitsForItsNextAttemptRunsAtOnceAfterTheRetry() {
        BrokenTimer timer = broken("等待时重做");
        timer.fail();

        retry(of(timer));
        timer.run();

        assertThat(engine.failed(1000)).noneMatch(job -> job.id().equals(FailedJobs.address(timer.job())));
    }

    @Test
    void nobodyElseMayHaveAJobTriedAgain() {
        BrokenTimer timer = broken("别人重试");
        timer.fail();
        FailedJob job = of(timer);

        for (String who : new String[] {"secadmin", "auditadmin", "auditor", "haoyizhou", "qinshouxin"}) {
            assertThatThrownBy(() -> engine.retry(job.id(), job.revision(), "我来试试", PublicId.next(), account(who)))
                    .as(who)
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(of(timer).state()).isEqualTo(FailedJob.State.WAITING);
        retry(job);
        timer.run();
    }

    @Test
    void countsRunningCasesByVersionInOneStatement() {
        int before = running();
        walker.open("trial", "P40", Map.of("subject", "在办一件"));
        String closed = walker.open("trial", "P40", Map.of("subject", "办结一件"));
        walker.act(closed, "review", "P36", "approve", Map.of("opinion", "可以办理"));

        assertThat(running()).isEqualTo(before + 1);
        assertThat(Statements.of(() -> engine.versions())).hasSize(1);
    }

    private int running() {
        return engine.versions().stream()
                .filter(version -> version.process().equals("trial") && version.latest())
                .mapToInt(ProcessVersion::running)
                .sum();
    }

    private void retry(FailedJob job) {
        engine.retry(job.id(), job.revision(), "数据库恢复了", PublicId.next(), account("sysadmin"));
    }

    private Viewer account(String username) {
        return organisation.viewer(organisation.account(username).orElseThrow().id());
    }

    private FailedJob of(BrokenTimer timer) {
        return engine.require(FailedJobs.address(timer.job()));
    }

    private BrokenTimer broken(String subject) {
        return new BrokenTimer(subject, walker, jobs, sql, transaction);
    }
}
