package cn.tonggui.web;

import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.SignInThrottle;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Name and password against the account. A name that does not exist costs the same work and gets the same answer. */
@Component
class SignInCheck implements AuthenticationProvider {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 1024;

    private final Organisation organisation;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final AccessLog log;
    private final String hashOfNobody;

    SignInCheck(Organisation organisation, SignInThrottle throttle, PasswordEncoder passwords, AccessLog log) {
        this.organisation = organisation;
        this.throttle = throttle;
        this.passwords = passwords;
        this.log = log;
        this.hashOfNobody = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = request.getName().strip();
        String source = source(request);
        String counted = AccessLog.plain(username, LONGEST_NAME);
        if (throttle.locked(counted, source)) {
            log.refused(username, source, true);
            throw new LockedException("locked");
        }
        Optional<Account> account =
                username.length() <= LONGEST_NAME ? organisation.account(username) : Optional.empty();
        boolean right = matches(String.valueOf(request.getCredentials()), account);
        if (!right || !account.get().enabled()) {
            throttle.failed(counted, source);
            log.refused(username, source, false);
            throw new BadCredentialsException("refused");
        }
        throttle.succeeded(counted);
        log.signedIn(account.get().username(), source);
        return signedIn(account.get(), request.getDetails());
    }

    private boolean matches(String password, Optional<Account> account) {
        String given = password.length() <= LONGEST_PASSWORD ? password : "";
        boolean same =
                passwords.matches(given, account.map(Account::passwordHash).orElse(hashOfNobody));
        return same && account.isPresent() && !given.isEmpty();
    }

    private static Authentication signedIn(Account account, Object details) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(account.username(), account.kind()),
                null,
                AuthorityUtils.createAuthorityList("KIND_" + account.kind()));
        token.setDetails(details);
        return token;
    }

    private static String source(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
