package cn.tonggui.organisation;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of one's own password: when it is due, what it must fulfil, and how it is changed. */
@Component
public class Passwords {

    private final AccountMapper accounts;
    private final PasswordBook book;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Passwords(AccountMapper accounts, PasswordBook book, ApplicationEventPublisher facts, Clock clock) {
        this.accounts = accounts;
        this.book = book;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * What a new password must fulfil.
     *
     * @param shortest in characters
     * @param classes how many of the four classes of characters; 1 where it does not matter
     * @param remembered how many earlier ones are refused
     */
    public record Demands(int shortest, int classes, int remembered) {}

    public Demands demands() {
        PasswordProfile profile = book.profile();
        return new Demands(profile.shortest, profile.classes, profile.remembered);
    }

    /** Whether nothing else may be done with the account before its password is changed: known to others, or too old. */
    public boolean due(Account account) {
        return account.mustChange() || book.profile().expired(account.passwordAt(), LocalDateTime.now(clock));
    }

    /**
     * Changes the viewer's own password.
     *
     * @throws Unacceptable with findings at {@code current}, {@code next} and {@code again}; {@code password-current} when the
     *     present one is wrong, which the caller must count as a failed sign-in
     */
    @Transactional
    public void change(Viewer viewer, String current, String next, String again) {
        Account account = accounts.accountOf(viewer.id().value())
                .map(AccountMapper.AccountRow::account)
                .orElseThrow(() -> new NotFound("account"));
        if (!book.opens(account, current)) {
            throw new Unacceptable(List.of(new Finding(0, "current", "password-current", List.of())));
        }
        List<Finding> broken = new ArrayList<>(book.broken(account, next));
        if (!next.equals(again)) {
            broken.add(new Finding(0, "again", "password-different", List.of()));
        }
        if (!broken.isEmpty()) {
            throw new Unacceptable(broken);
        }
        LocalDateTime now = LocalDateTime.now(clock);
        book.replace(account, next, now);
        facts.publishEvent(new PasswordChanged(account.username(), now));
    }
}
