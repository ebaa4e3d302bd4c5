package cn.tonggui.reader;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Door: tells a fact in a transaction of its own, apart from what this thread does, and also where it may only read. */
@Component
public class ToldApart {

    private final ApplicationEventPublisher facts;
    private final ReadingOnly reading;
    private final TransactionTemplate alone;

    ToldApart(ApplicationEventPublisher facts, ReadingOnly reading, PlatformTransactionManager transactions) {
        this.facts = facts;
        this.reading = reading;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Who hears it has kept it when this returns; what they throw, this throws. */
    public void tell(Object fact) {
        try (ReadingOnly.Turn writes = reading.suspend()) {
            alone.executeWithoutResult(any -> facts.publishEvent(fact));
        }
    }
}
