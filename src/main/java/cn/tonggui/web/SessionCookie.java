package cn.tonggui.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The session cookie: {@code __Host-}, secure, unreadable for scripts. Profile demo runs on plain http at loopback. */
@Component
class SessionCookie implements ServletContextInitializer {

    private final boolean plain;

    SessionCookie(Environment environment) {
        this.plain = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName(plain ? "tonggui" : "__Host-tonggui");
        cookie.setSecure(!plain);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
    }
}
