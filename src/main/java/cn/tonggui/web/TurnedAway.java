package cn.tonggui.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Meets those who may not: a page left open too long, an address that is not theirs, an address that is none. */
@Component
class TurnedAway implements AccessDeniedHandler {

    private final Answers answers;
    private final AccessLog log;

    TurnedAway(Answers answers, AccessLog log) {
        this.answers = answers;
        this.log = log;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException) {
            outdated(request, response);
            return;
        }
        if (!Addresses.TOLD.matches(request)) {
            answers.write(answers.of(404), request, response);
            return;
        }
        log.denied(CurrentAccount.signedInName().orElse(""), request.getMethod(), request.getRequestURI());
        answers.write(answers.of(403), request, response);
    }

    private void outdated(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = request.getServletPath();
        Optional<String> name = CurrentAccount.signedInName();
        if (path.equals(Addresses.SIGN_IN) || path.equals(Addresses.SIGN_OUT)) {
            SignInWall.redirect(Addresses.SIGN_IN + "?again", response);
            return;
        }
        if (name.isEmpty() && Answers.wantsPiece(request)) {
            answers.write(answers.of(401), request, response);
            return;
        }
        name.filter(n -> Answers.wantsPiece(request)).ifPresent(n -> offerNewToken(n, request, response));
        String key = name.isEmpty() ? "signed-out" : "outdated";
        answers.write(answers.of(403, key).with(Typed.in(request)), request, response);
    }

    // The page on the screen goes on with it after signing in again in another window; only our own pages can read it.
    private static void offerNewToken(String name, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            response.setHeader("X-Csrf-Token", token.getToken());
            response.setHeader("X-Signed-In-As", URLEncoder.encode(name, StandardCharsets.UTF_8));
        }
    }
}
