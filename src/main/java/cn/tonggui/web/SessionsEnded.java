package cn.tonggui.web;

import cn.tonggui.organisation.PasswordChanged;
import cn.tonggui.organisation.PasswordIssued;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** A new password ends the sessions that the one before had opened, but not the one in which it was typed. */
@Component
class SessionsEnded {

    private final SessionRegistry sessions;

    SessionsEnded(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void changed(PasswordChanged fact) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        end(fact.username(), request == null ? null : request.getSessionId());
    }

    @EventListener
    void issued(PasswordIssued fact) {
        end(fact.username(), null);
    }

    private void end(String username, @Nullable String except) {
        sessions.getAllPrincipals().stream()
                .filter(signedIn ->
                        signedIn instanceof Principal one && one.getName().equals(username))
                .flatMap(signedIn -> sessions.getAllSessions(signedIn, false).stream())
                .filter(session -> !session.getSessionId().equals(except))
                .forEach(SessionInformation::expireNow);
    }
}
