package cn.tonggui.web;

import cn.tonggui.reader.ToldApart;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/**
 * Tells of sign-ins, refusals and what the auditor reads, apart from whatever the request itself does or may do. If the
 * record cannot be kept, the caller fails and nobody gets in.
 */
@Component
class AccessLog {

    private static final int NAME = 64;
    private static final int PATH = 200;

    private final ToldApart apart;
    private final Clock clock;

    AccessLog(ToldApart apart, Clock clock) {
        this.apart = apart;
        this.clock = clock;
    }

    void signedIn(String username, String source) {
        apart.tell(new SignedIn(plain(username, NAME), source, now()));
    }

    void refused(String username, String source, boolean locked) {
        apart.tell(new SignInRefused(plain(username, NAME), source, locked, now()));
    }

    void denied(String username, String method, String path) {
        apart.tell(new AccessDenied(plain(username, NAME), plain(method, NAME), plain(path, PATH), now()));
    }

    void read(String username, String path) {
        apart.tell(new PageRead(plain(username, NAME), plain(path, PATH), now()));
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
