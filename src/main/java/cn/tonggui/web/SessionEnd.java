package cn.tonggui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session eight hours after signing in, and at the next request once its account is disabled. */
class SessionEnd extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(8);
    private static final String STARTED = SessionEnd.class.getName();

    private final CurrentAccount accounts;
    private final SignInWall wall;
    // Real time that only runs forward: the business clock of profile demo may be moved.
    private final LongSupplier nanos;

    SessionEnd(CurrentAccount accounts, SignInWall wall, LongSupplier nanos) {
        this.accounts = accounts;
        this.wall = wall;
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean over = CurrentAccount.signedInName().isPresent()
                && (tooLong(request.getSession(false)) || accounts.of(request).isEmpty());
        if (over) {
            new SecurityContextLogoutHandler()
                    .logout(
                            request,
                            response,
                            SecurityContextHolder.getContext().getAuthentication());
            wall.commence(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean tooLong(@Nullable HttpSession session) {
        if (session == null) {
            return false;
        }
        if (session.getAttribute(STARTED) instanceof Long started) {
            return nanos.getAsLong() - started >= LONGEST.toNanos();
        }
        session.setAttribute(STARTED, nanos.getAsLong());
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Addresses.OPEN.matches(request);
    }
}
