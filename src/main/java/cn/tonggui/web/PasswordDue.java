package cn.tonggui.web;

import cn.tonggui.organisation.Passwords;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nothing be done but change the password while it is one that others know, or too old. */
class PasswordDue extends OncePerRequestFilter {

    private final CurrentAccount accounts;
    private final Passwords passwords;

    PasswordDue(CurrentAccount accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (accounts.of(request).filter(passwords::due).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (Answers.wantsPiece(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            String page = Objects.requireNonNullElse(request.getHeader("HX-Current-URL"), "");
            if (!page.endsWith(Addresses.PASSWORD)) { // that page has pieces too: leading there would load it for ever
                response.setHeader("HX-Redirect", Addresses.PASSWORD);
            }
            return;
        }
        SignInWall.redirect(Addresses.PASSWORD, response);
    }

    /** Signing out is answered before this filter is reached. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Addresses.OPEN.matches(request) || Addresses.OWN_ACCOUNT.matches(request);
    }
}
