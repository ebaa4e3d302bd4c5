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
    static final String PASSWORD = "/password";

    /** Without signing in. */
    static final RequestMatcher OPEN = any(
            null,
            "/app.css",
            "/app.js",
            "/favicon.svg",
            "/webjars/**",
            "/_static/echarts/**",
            SIGN_IN,
            "/error",
            "/actuator/health");

    /** Whoever is signed in, administrators too. */
    static final RequestMatcher SIGNED_IN = any(HttpMethod.GET, "/", HOME, "/rules/**");

    /** One's own password, whoever one is. */
    static final RequestMatcher OWN_ACCOUNT = any(null, PASSWORD);

    private static final String[] WORK_PATHS = {
        "/inbox/**",
        "/tasks/**",
        "/cases/**",
        "/copies/**",
        "/supervision/**",
        "/start/**",
        "/elections/**",
        "/meetings/**",
        "/problems",
        "/appraisals/**",
        "/cycles/**",
        "/sheets/**",
        "/actions",
        "/files/**",
        "/notices/**",
        "/badges",
        "/people/**",
        "/help/**",
        "/organisation/**",
        "/registers/**",
        "/mechanisms",
        "/settings/**",
        "/agents/**",
        "/hand-over/**",
        "/log/**"
    };

    /** The work itself: people. Which case, task or file, decides the module behind it. */
    static final RequestMatcher WORK = any(null, WORK_PATHS);

    private static final String[] REGULATION_PATHS = {"/parameters/**", "/calendar/**", "/redactions/**"};

    /** Asked for by every page on its own: it says no more than how much there is to do. */
    static final RequestMatcher COUNTS = any(HttpMethod.GET, "/badges");

    /** Parameters and the calendar: who may propose or decide, knows the module behind it. */
    static final RequestMatcher REGULATION = any(null, REGULATION_PATHS);

    /** Work and regulation to look at only: the auditor. */
    static final RequestMatcher READING =
            new OrRequestMatcher(any(HttpMethod.GET, WORK_PATHS), any(HttpMethod.GET, REGULATION_PATHS));

    /** The one thing that the auditor asks to be done: exports with a reason. His request still only reads. */
    static final RequestMatcher TAKING_OUT = any(HttpMethod.POST, "/log/exports", "/log/cases/*/exports");

    /** What anybody may know to be there: whoever may not open it is told so. */
    static final RequestMatcher TOLD = new OrRequestMatcher(WORK, REGULATION);

    /** The three administrators; the auditor's account is the audit administrator's, all others the system administrator's. */
    static final RequestMatcher ACCOUNTS = any(null, "/accounts/**");

    /** The first organisation: the system administrator enters, the security administrator confirms. */
    static final RequestMatcher SETUP = any(null, "/setup/**");

    /** Running the system: the system administrator. */
    static final RequestMatcher OPERATIONS = any(null, "/operations/**");

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
