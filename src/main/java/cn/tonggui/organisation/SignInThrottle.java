package cn.tonggui.organisation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing of passwords (SECURITY checklist 4 and 5): a growing delay and then 15 minutes for an account, a
 * higher limit for a source, so that one source cannot lock everybody out. An account that does not exist is counted like
 * one that does. Ask {@link #locked} before looking at the password; the answer to the user is the same in all cases.
 */
@Component
public class SignInThrottle {

    private static final int ATTEMPTS = 10;

    private final SignInFailureMapper mapper;
    private final FailureCounts counts;
    private final Clock clock;

    SignInThrottle(SignInFailureMapper mapper, FailureCounts counts, Clock clock) {
        this.mapper = mapper;
        this.counts = counts;
        this.clock = clock;
    }

    /** True while the account or the source has to wait. */
    @Transactional(readOnly = true)
    public boolean locked(String account, String source) {
        return mapper.locked(accountSubject(account), sourceSubject(source), LocalDateTime.now(clock)) > 0;
    }

    /** A wrong name or password. From a locked source it is not counted against the account. */
    public void failed(String account, String source) {
        LocalDateTime now = LocalDateTime.now(clock);
        String address = sourceSubject(source);
        if (mapper.locked(address, address, now) == 0) {
            untilDone(() -> counts.count(accountSubject(account), FailureLimit.ACCOUNT, now));
            untilDone(() -> counts.count(address, FailureLimit.SOURCE, now));
        }
        untilDone(() -> counts.forget(now.minusDays(1)));
    }

    /** The account starts afresh; the source does not, or one's own sign-in would renew one's guesses at others. */
    @Transactional
    public void succeeded(String account) {
        mapper.remove(accountSubject(account));
        mapper.signedIn(account.strip().toLowerCase(Locale.ROOT), LocalDateTime.now(clock));
    }

    /** Simultaneous guesses get in each other's way; each is counted nevertheless. */
    private static void untilDone(Runnable step) {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (DuplicateKeyException | PessimisticLockingFailureException simultaneous) {
                if (attempt == ATTEMPTS) {
                    throw simultaneous;
                }
            }
        }
    }

    static String accountSubject(String account) {
        return subject("account:" + account.strip().toLowerCase(Locale.ROOT));
    }

    private static String sourceSubject(String source) {
        return subject("source:" + source);
    }

    private static String subject(String text) {
        return text.substring(0, Math.min(text.length(), 120));
    }
}
