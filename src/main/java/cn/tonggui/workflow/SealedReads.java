package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Says who opens what is sealed, apart from whatever else the request does. What cannot be told is not shown. */
@Component
class SealedReads {

    private static final String SEALED = "SEALED";

    private final ProcessLibrary library;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate alone;

    SealedReads(
            ProcessLibrary library,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.library = library;
        this.facts = facts;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The auditor can write nothing here: of every page of his is told before he gets there. */
    void tell(CaseFile file, Viewer viewer) {
        if (viewer.mayAct()
                && library.version(file.definitionId())
                        .ledger()
                        .confidentiality()
                        .equals(SEALED)) {
            alone.executeWithoutResult(any -> facts.publishEvent(
                    new SealedRead(LocalDateTime.now(clock), viewer.id(), file.id(), file.number(), file.process())));
        }
    }
}
