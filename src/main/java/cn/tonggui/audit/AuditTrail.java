package cn.tonggui.audit;

import cn.tonggui.audit.verify.CanonicalJson;
import cn.tonggui.kernel.Fact;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.StoredHashes;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears every fact inside the transaction that makes it true and keeps it; what cannot be kept did not happen. */
@Component
class AuditTrail {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private final AuditMapper rows;
    private final Commitments commitments;
    private final Barrier barrier;
    private final ObjectProvider<StoredHashes> files;

    AuditTrail(AuditMapper rows, Commitments commitments, Barrier barrier, ObjectProvider<StoredHashes> files) {
        this.rows = rows;
        this.commitments = commitments;
        this.barrier = barrier;
        this.files = files;
    }

    /** @throws IllegalStateException when no transaction is active: the fact could then stand without its row */
    @EventListener
    void keep(Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("fact " + fact.kind() + " was published outside a transaction");
        }
        Commitments.Taken taken = commitments.take(fact.body());
        AuditMapper.Row row = new AuditMapper.Row(
                PublicId.next(),
                fact.caseNumber(),
                fact.rev(),
                CanonicalJson.of(entry(fact, taken.body())),
                fact.at(),
                taken.sealed());
        Kept kept = (Kept) TransactionSynchronizationManager.getResource(this);
        if (kept == null) {
            kept = new Kept();
            TransactionSynchronizationManager.bindResource(this, kept);
            TransactionSynchronizationManager.registerSynchronization(kept);
        }
        kept.add(row, fact.critical());
    }

    /** The facts of one transaction, written in one statement before its commit. */
    private class Kept implements TransactionSynchronization {

        private final List<AuditMapper.Row> waiting = new ArrayList<>();
        private boolean written;
        private boolean critical;

        void add(AuditMapper.Row row, boolean isCritical) {
            critical |= isCritical;
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
            // late, so that nobody who waits for the commit too is left out when this one gives up
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    if (critical) {
                        barrier.await();
                    }
                }
            });
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }

    private Map<String, Object> entry(Fact fact, Object body) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("kind", fact.kind());
        entry.put("rev", fact.rev());
        entry.put("at", wallTime(fact.at()));
        entry.put("body", body);
        String caseNumber = fact.caseNumber();
        if (caseNumber != null) {
            entry.put("caseNumber", caseNumber);
        }
        if (!fact.files().isEmpty()) {
            entry.put("hashes", files.getObject().of(fact.files()));
        }
        return entry;
    }

    private static String wallTime(LocalDateTime at) {
        return MICROSECONDS.format(at);
    }
}
