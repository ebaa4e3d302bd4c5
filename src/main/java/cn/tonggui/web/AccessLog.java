package cn.tonggui.web;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of sign-ins and refusals. If the record cannot be kept, the caller fails and nobody gets in. */
@Component
class AccessLog {

    private static final int NAME = 64;
    private static final int PATH = 200;

    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AccessLog(ApplicationEventPublisher facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void signedIn(String username, String source) {
        facts.publishEvent(new SignedIn(plain(username, NAME), source, now()));
    }

    @Transactional
    public void refused(String username, String source, boolean locked) {
        facts.publishEvent(new SignInRefused(plain(username, NAME), source, locked, now()));
    }

    @Transactional
    public void denied(String username, String method, String path) {
        facts.publishEvent(new AccessDenied(plain(username, NAME), plain(method, NAME), plain(path, PATH), now()));
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
