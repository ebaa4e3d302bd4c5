package cn.tonggui.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.flowable.engine.ManagementService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A matter whose deadline fires while the engine cannot find its case, which fails as real faults do. */
public final class BrokenTimer {

    private final ManagementService jobs;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final String caseId;
    private final String number;
    private final String instance;
    private final String job;

    public BrokenTimer(
            String subject, Walker walker, ManagementService jobs, JdbcTemplate sql, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.sql = sql;
        this.transaction = transaction;
        caseId = walker.open("practical-matter", "P40", Map.of("subject", subject, "request", subject));
        number = column("number");
        instance = column("instance_id");
        job = jobs.createTimerJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String column(String name) {
        return sql.queryForObject("SELECT " + name + " FROM case_file WHERE id = ?", String.class, caseId);
    }

    public String number() {
        return number;
    }

    public String instance() {
        return instance;
    }

    /** The engine's id. */
    public String job() {
        return job;
    }

    /** Fires once, in vain. */
    public void fail() {
        point("lost-" + caseId);
        try {
            jobs.moveTimerToExecutableJob(job);
            assertThat(catchThrowable(() -> jobs.executeJob(job))).isNotNull();
        } finally {
            point(instance);
        }
    }

    /** Fires as the executor has it fire, out of the queue or when its time has come. */
    public void run() {
        if (jobs.createTimerJobQuery().jobId(job).count() > 0) {
            jobs.moveTimerToExecutableJob(job);
        }
        jobs.executeJob(job);
    }

    private void point(String to) {
        transaction.executeWithoutResult(
                begun -> sql.update("UPDATE case_file SET instance_id = ? WHERE id = ?", to, caseId));
    }
}
