package cn.tonggui.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Every address of the system and who may open it, in one place. What is not named here is refused. */
final class Addresses {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String INBOX = "/inbox";
    static final String HOME = "/home";

    /** Without signing in. */
    static final RequestMatcher OPEN =
            any(null, "/app.css", "/app.js", "/favicon.svg", "/webjars/**", SIGN_IN, "/error", "/actuator/health");

    /** Whoever is signed in, administrators too. */
    static final RequestMatcher SIGNED_IN = any(HttpMethod.GET, "/", HOME);

    private static final String[] WORK_PATHS = {
        "/inbox/**",
        "/tasks/**",
        "/cases/**",
        "/start/**",
        "/files/**",
        "/notices/**",
        "/badges",
        "/people/**",
        "/help/**"
    };

    /** The work itself: people. Which case, task or file, decides the module behind it. */
    static final RequestMatcher WORK = any(null, WORK_PATHS);

    /** The same to look at only: the auditor. */
    static final RequestMatcher READING = any(HttpMethod.GET, WORK_PATHS);

    /** The clock of profile demo: the system administrator. In other profiles nothing answers there. */
    static final RequestMatcher DEMO_CLOCK = any(null, "/demo/clock");

    private Addresses() {}

    private static RequestMatcher any(HttpMethod method, String... paths) {
        PathPatternRequestMatcher.Builder of = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> matchers = Arrays.stream(paths)
                .<RequestMatcher>map(p -> method == null ? of.matcher(p) : of.matcher(method, p))
                .toList();
        return new OrRequestMatcher(matchers);
    }
}
