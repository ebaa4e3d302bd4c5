package cn.tonggui.audit;

import cn.tonggui.audit.verify.CanonicalJson;
import cn.tonggui.kernel.Fact;
import cn.tonggui.kernel.PublicId;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears every fact inside the transaction that makes it true and keeps it; what cannot be kept did not happen. */
@Component
class AuditTrail {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private final AuditMapper rows;

    AuditTrail(AuditMapper rows) {
        this.rows = rows;
    }

    /** @throws IllegalStateException when no transaction is active: the fact could then stand without its row */
    @EventListener
    void keep(Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("fact " + fact.kind() + " was published outside a transaction");
        }
        AuditMapper.Row row = new AuditMapper.Row(
                PublicId.next(), fact.caseNumber(), fact.rev(), CanonicalJson.of(entry(fact)), fact.at());
        Kept kept = (Kept) TransactionSynchronizationManager.getResource(this);
        if (kept == null) {
            kept = new Kept();
            TransactionSynchronizationManager.bindResource(this, kept);
            TransactionSynchronizationManager.registerSynchronization(kept);
        }
        kept.add(row);
    }

    /** The facts of one transaction, written in one statement before its commit. */
    private class Kept implements TransactionSynchronization {

        private final List<AuditMapper.Row> waiting = new ArrayList<>();
        private boolean written;

        void add(AuditMapper.Row row) {
            if (written) {
                rows.insert(List.of(row));
            } else {
                waiting.add(row);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            rows.insert(waiting);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }

    private static Map<String, Object> entry(Fact fact) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("kind", fact.kind());
        entry.put("rev", fact.rev());
        entry.put("at", wallTime(fact.at()));
        entry.put("body", fact.body());
        String caseNumber = fact.caseNumber();
        if (caseNumber != null) {
            entry.put("caseNumber", caseNumber);
        }
        return entry;
    }

    private static String wallTime(LocalDateTime at) {
        return MICROSECONDS.format(at);
    }
}
