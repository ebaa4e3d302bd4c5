package cn.tonggui.workflow;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Stale;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ManagementService;
import org.springframework.stereotype.Component;

/** Jobs that failed: which they are, what was thrown, and putting one back into the queue. */
@Component
class FailedJobs {

    private static final int ATTEMPTS = 3;
    private static final int ALL = Integer.MAX_VALUE;

    private final EngineRoomMapper rows;
    private final ManagementService jobs;
    private final ProcessLibrary library;

    FailedJobs(EngineRoomMapper rows, ManagementService jobs, ProcessLibrary library) {
        this.rows = rows;
        this.jobs = jobs;
        this.library = library;
    }

    List<FailedJob> list(int limit) {
        return rows.failed(limit).stream().map(this::job).toList();
    }

    FailedJob require(String id) {
        return job(row(id));
    }

    /** What was thrown at the last attempt, as the engine kept it; empty when it kept nothing. */
    String stack(String id) {
        EngineRoomMapper.JobRow job = row(id);
        String kept = switch (job.state()) {
            case DEAD -> jobs.getDeadLetterJobExceptionStacktrace(job.id());
            case WAITING -> jobs.getTimerJobExceptionStacktrace(job.id());
            case QUEUED -> jobs.getJobExceptionStacktrace(job.id());
        };
        return Objects.requireNonNullElse(kept, "");
    }

    /** @throws Stale it is no longer what the page showed */
    FailedJob retry(String id, int revision) {
        EngineRoomMapper.JobRow row = row(id);
        FailedJob job = job(row);
        if (row.revision() != revision || !job.mayRetry()) {
            throw new Stale("job-changed");
        }
        try {
            if (row.state() == FailedJob.State.DEAD) {
                jobs.moveDeadLetterJobToExecutableJob(row.id(), ATTEMPTS);
            } else {
                jobs.moveTimerToExecutableJob(row.id());
            }
        } catch (FlowableOptimisticLockingException | FlowableObjectNotFoundException raced) {
            throw new Stale("job-changed");
        }
        return job;
    }

    /** Those that failed are few: looking at all of them costs one statement. */
    private EngineRoomMapper.JobRow row(String id) {
        return rows.failed(ALL).stream()
                .filter(row -> address(row.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("job"));
    }

    private FailedJob job(EngineRoomMapper.JobRow row) {
        ProcessFiles files = row.definitionId() == null ? null : library.version(row.definitionId());
        return new FailedJob(
                address(row.id()),
                row.revision(),
                row.state(),
                Objects.requireNonNullElse(row.number(), ""),
                files == null ? "" : files.ledger().title(),
                files == null || row.element() == null ? "" : files.stepName(row.element()),
                row.type().equals("timer"),
                row.attempts(),
                row.since(),
                row.next());
    }

    /** The engine's id stands in no address: 22 characters made of it, which lead nowhere without the list of failed jobs. */
    static String address(String jobId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(jobId.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
