package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door to the engine for the one who keeps it running (系统管理员): what failed, what is stuck, what is deployed, whether jobs are
 * run. Case numbers, steps and times; nothing of what the cases are about.
 */
@Component
public class EngineRoom {

    private final FailedJobs jobs;
    private final JobRetries retries;
    private final StuckCases stuck;
    private final EngineCondition condition;

    EngineRoom(FailedJobs jobs, JobRetries retries, StuckCases stuck, EngineCondition condition) {
        this.jobs = jobs;
        this.retries = retries;
        this.stuck = stuck;
        this.condition = condition;
    }

    /** Jobs given up and jobs that failed and are tried again, latest first; one statement. */
    @Transactional(readOnly = true)
    public List<FailedJob> failed(int limit) {
        return jobs.list(limit);
    }

    /** @throws cn.tonggui.kernel.NotFound it runs, has run, or never was */
    @Transactional(readOnly = true)
    public FailedJob require(String job) {
        return jobs.require(job);
    }

    /** What was thrown at the last attempt, words of the exception included: those may tell of the business. */
    @Transactional(readOnly = true)
    public String stack(String job) {
        return jobs.stack(job);
    }

    /**
     * Puts a failed job into the queue again, with {@link JobRetried} as its fact.
     *
     * @param revision of the job as the page showed it @param token one-time, of the page
     * @throws cn.tonggui.kernel.NotAllowed not the system administrator's account
     * @throws cn.tonggui.kernel.Stale somebody was faster, or it runs again by itself
     */
    public void retry(String job, int revision, String reason, String token, Viewer viewer) {
        retries.retry(job, revision, reason, token, viewer);
    }

    /** Cases that cannot go on by themselves; a fixed number of statements, at most 200 cases of a kind. */
    @Transactional(readOnly = true)
    public List<StuckCase> stuck() {
        return stuck.find();
    }

    /** By process, latest version first; one statement. */
    @Transactional(readOnly = true)
    public List<ProcessVersion> versions() {
        return condition.versions();
    }

    /** From memory: the database need not answer. */
    public ExecutorState executor() {
        return condition.executor();
    }

    @Transactional(readOnly = true)
    public ExecutorState.Queue queue() {
        return condition.queue();
    }
}
