package cn.tonggui.web;

import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Organisation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account behind a request, read afresh once per request, so that disabling one works at once. */
@Component
class CurrentAccount {

    private static final String KEPT = CurrentAccount.class.getName();

    private final Organisation organisation;

    CurrentAccount(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Empty when nobody is signed in, or when the account has gone or been disabled meanwhile. */
    Optional<Account> of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Account kept) {
            return Optional.of(kept);
        }
        Optional<Account> account =
                signedInName().flatMap(organisation::account).filter(Account::enabled);
        account.ifPresent(found -> request.setAttribute(KEPT, found));
        return account;
    }

    static Optional<String> signedInName() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now == null || now instanceof AnonymousAuthenticationToken || !now.isAuthenticated()
                ? Optional.empty()
                : Optional.of(now.getName());
    }
}
