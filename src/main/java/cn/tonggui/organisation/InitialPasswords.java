package cn.tonggui.organisation;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of what an administrator does for somebody who cannot get in: an initial password (初始口令), and unlocking. */
@Component
public class InitialPasswords {

    private static final int MOST_AT_ONCE = 300;

    private final AccountMapper accounts;
    private final PasswordBook book;
    private final SignInFailureMapper failures;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    InitialPasswords(
            AccountMapper accounts,
            PasswordBook book,
            SignInFailureMapper failures,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.accounts = accounts;
        this.book = book;
        this.failures = failures;
        this.facts = facts;
        this.clock = clock;
    }

    /** To be shown once; it is kept as a hash alone. */
    public record Issued(String username, String name, String password) {}

    /** Never one's own kind, or a forgotten password would be one's own to make up again. */
    static boolean mayIssue(Account.Kind by, Account.Kind of) {
        return switch (of) {
            case PERSON, SECURITY_ADMIN -> by == Account.Kind.SYSTEM_ADMIN;
            case SYSTEM_ADMIN, AUDIT_ADMIN -> by == Account.Kind.SECURITY_ADMIN;
            case AUDITOR -> by == Account.Kind.AUDIT_ADMIN;
        };
    }

    /** Gives each account a new password that has to be changed at the first sign-in, and ends its sessions. */
    @Transactional
    public List<Issued> issue(List<String> usernames, Viewer viewer) {
        if (usernames.isEmpty() || usernames.size() > MOST_AT_ONCE) {
            throw new RuleBroken("account-choose", MOST_AT_ONCE);
        }
        Account by = required(accounts.accountOf(viewer.id().value()));
        return usernames.stream()
                .distinct()
                .map(username -> issue(required(accounts.account(username)), by))
                .toList();
    }

    private Issued issue(Account account, Account by) {
        requireMine(by, account);
        if (!mayIssue(by.kind(), account.kind())) {
            throw new NotAllowed("change-not-yours");
        }
        if (!account.enabled()) {
            throw new RuleBroken("account-closed", account.username());
        }
        LocalDateTime now = LocalDateTime.now(clock);
        String password = book.makeUp(account, now);
        failures.remove(SignInThrottle.accountSubject(account.username()));
        facts.publishEvent(new PasswordIssued(account.username(), by.username(), now));
        return new Issued(account.username(), account.name(), password);
    }

    /** Lets the account try again at once. Locked addresses stay locked. */
    @Transactional
    public void unlock(String username, Viewer viewer) {
        Account by = required(accounts.accountOf(viewer.id().value()));
        Account account = required(accounts.account(username));
        requireMine(by, account);
        failures.remove(SignInThrottle.accountSubject(account.username()));
        facts.publishEvent(new AccountUnlocked(account.username(), by.username(), LocalDateTime.now(clock)));
    }

    /** Of the other side there is nothing to be known (SD16); the own account is others' to look after. */
    private static void requireMine(Account by, Account account) {
        boolean administrator = by.kind() != Account.Kind.PERSON && by.kind() != Account.Kind.AUDITOR;
        if (!administrator || by.kind() == Account.Kind.AUDIT_ADMIN && !AccountChanges.auditSide(account.kind())) {
            throw new NotFound("account");
        }
        if (by.username().equals(account.username())) {
            throw new NotAllowed("account-own");
        }
    }

    private static Account required(Optional<AccountMapper.AccountRow> row) {
        return row.map(AccountMapper.AccountRow::account).orElseThrow(() -> new NotFound("account"));
    }
}
