package cn.tonggui.audit;

import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Denied;
import cn.tonggui.reader.ToldApart;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what was denied, once all that was wanted is undone. It never takes the place of the answer: what cannot be kept is an error in
 * the program's own journal.
 */
@Component
class DeniedAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(DeniedAttempts.class);

    private final ToldApart apart;

    DeniedAttempts(ToldApart apart) {
        this.apart = apart;
    }

    /** Not if all that was wanted is committed in the end: then somebody went another way. */
    @EventListener
    void hear(Denied denied) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            keep(denied);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    keep(denied);
                }
            }
        });
    }

    private void keep(Denied denied) {
        try {
            apart.tell(new AttemptDenied(denied));
        } catch (RuntimeException failed) {
            LOG.error("the log does not tell of {}", denied, failed);
        }
    }

    /** Beside all cases, also when it was about one: the case was left as it was, and so is its revision. */
    private record AttemptDenied(Denied denied) implements CaselessFact {

        @Override
        public String kind() {
            return "attempt-denied";
        }

        @Override
        public LocalDateTime at() {
            return denied.at();
        }

        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>(denied.about());
            body.put("actor", denied.by().value());
            body.put("action", denied.wanted());
            body.put("code", denied.code());
            return body;
        }
    }
}
