package cn.tonggui.web;

import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.reader.ReadingOnly;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of sign-ins, refusals and what the auditor reads, apart from whatever the request itself does or may do. If the
 * record cannot be kept, the caller fails and nobody gets in.
 */
@Component
class AccessLog {

    private static final int NAME = 64;
    private static final int PATH = 200;

    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final ReadingOnly reading;
    private final TransactionTemplate alone;

    AccessLog(
            ApplicationEventPublisher facts,
            Clock clock,
            ReadingOnly reading,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.clock = clock;
        this.reading = reading;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void signedIn(String username, String source) {
        tell(new SignedIn(plain(username, NAME), source, now()));
    }

    void refused(String username, String source, boolean locked) {
        tell(new SignInRefused(plain(username, NAME), source, locked, now()));
    }

    void denied(String username, String method, String path) {
        tell(new AccessDenied(plain(username, NAME), plain(method, NAME), plain(path, PATH), now()));
    }

    void read(String username, String path) {
        tell(new PageRead(plain(username, NAME), plain(path, PATH), now()));
    }

    private void tell(CaselessFact fact) {
        try (ReadingOnly.Turn writes = reading.suspend()) {
            alone.executeWithoutResult(any -> facts.publishEvent(fact));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** Cut by code points, so that no half character reaches the log; control characters become spaces. */
    static String plain(String text, int limit) {
        return text.codePoints()
                .limit(limit)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
