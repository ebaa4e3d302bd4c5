package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Organisation;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A failed job tried again because the system administrator says so, and the fact of it, in one transaction. */
@Component
class JobRetries {

    private final FailedJobs jobs;
    private final Organisation organisation;
    private final OneTransaction transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    JobRetries(
            FailedJobs jobs,
            Organisation organisation,
            OneTransaction transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jobs = jobs;
        this.organisation = organisation;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    void retry(String id, int revision, String reason, String token, Viewer viewer) {
        boolean keeps = organisation
                .account(viewer.id())
                .filter(account -> account.enabled() && account.kind() == Account.Kind.SYSTEM_ADMIN)
                .isPresent();
        if (!keeps) {
            throw new NotAllowed("engine-not-yours");
        }
        transaction.run(() -> {
            FailedJob job = jobs.retry(id, revision);
            facts.publishEvent(new JobRetried(
                    LocalDateTime.now(clock),
                    viewer.actor(),
                    token,
                    job.caseNumber(),
                    job.process(),
                    job.step(),
                    reason));
            return job;
        });
    }
}
