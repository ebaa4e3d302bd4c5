package cn.tonggui.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;
import org.springframework.stereotype.Component;

/** Meets those who are not signed in, or no longer: the sign-in page, or 401 for a piece of a page that is kept. */
@Component
class SignInWall implements AuthenticationEntryPoint, SessionInformationExpiredStrategy {

    private final Answers answers;

    SignInWall(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        commence(request, response);
    }

    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException, ServletException {
        commence(event.getRequest(), event.getResponse());
    }

    void commence(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (Answers.wantsPiece(request)) {
            answers.write(answers.of(401), request, response);
            return;
        }
        redirect(Addresses.SIGN_IN, response);
    }

    /** A relative address always: nothing a client sends can turn it to another host. */
    static void redirect(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
