package cn.tonggui.audit;

import cn.tonggui.kernel.Fact;
import cn.tonggui.kernel.PublicId;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
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
        rows.insert(PublicId.next(), fact.caseNumber(), fact.rev(), CanonicalJson.of(entry(fact)), fact.at());
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
