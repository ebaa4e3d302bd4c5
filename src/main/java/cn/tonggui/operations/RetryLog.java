package cn.tonggui.operations;

import cn.tonggui.workflow.JobRetried;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps who had which job tried again, in the transaction that does it. */
@Component
class RetryLog {

    private final OperationsMapper rows;

    RetryLog(OperationsMapper rows) {
        this.rows = rows;
    }

    @EventListener
    void keep(JobRetried retried) {
        rows.addRetry(new OperationsMapper.Retry(
                retried.token(),
                retried.at(),
                retried.actor().id().value(),
                retried.actor().name(),
                retried.number(),
                retried.process(),
                retried.step(),
                retried.reason()));
    }
}
