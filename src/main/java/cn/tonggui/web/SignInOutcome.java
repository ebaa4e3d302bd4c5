package cn.tonggui.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Where signing in and out leads: the page asked for before, the front page, or the form again with one sentence. */
@Component
class SignInOutcome
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler, LogoutSuccessHandler {

    static final RequestMatcher SIGN_OUT =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, Addresses.SIGN_OUT);

    private final Answers answers;
    private final SignInPage page;
    private final RequestCache remembered = rememberedPages();

    SignInOutcome(Answers answers, SignInPage page) {
        this.answers = answers;
        this.page = page;
    }

    /** Only whole pages of ours: neither a form that was sent nor a piece nor a file of the page. */
    static RequestCache rememberedPages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> Addresses.READING.matches(request) && !Answers.wantsPiece(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        String target = remembered.getRequest(request, response) instanceof DefaultSavedRequest page ? path(page) : "/";
        remembered.removeRequest(request, response);
        SignInWall.redirect(target, response);
    }

    // The saved address without its host, which came from the client.
    private static String path(DefaultSavedRequest page) {
        String query = page.getQueryString();
        return query == null ? page.getRequestURI() : page.getRequestURI() + "?" + query;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        boolean locked = reason instanceof LockedException;
        response.setStatus(locked ? 429 : HttpServletResponse.SC_UNAUTHORIZED);
        ModelAndView form = page.form(locked ? "locked" : "refused", request);
        answers.write(form, request, response);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
        SignInWall.redirect(Addresses.SIGN_IN + "?bye", response);
    }
}
