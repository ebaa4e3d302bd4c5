package cn.tonggui.web;

import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Passwords;
import cn.tonggui.reader.ReadingOnly;
import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.session.SessionLimit;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two chains: the auditor, who only looks, and everybody else. What {@link Addresses} does not name is refused. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    private final CurrentAccount accounts;
    private final SignInWall wall;
    private final TurnedAway turnedAway;
    private final SignInOutcome outcome;
    private final SignInCheck check;

    SecurityConfiguration(
            CurrentAccount accounts, SignInWall wall, TurnedAway turnedAway, SignInOutcome outcome, SignInCheck check) {
        this.accounts = accounts;
        this.wall = wall;
        this.turnedAway = turnedAway;
        this.outcome = outcome;
        this.check = check;
    }

    @Bean
    @Order(1)
    SecurityFilterChain auditorChain(HttpSecurity http, Entrance entrance, ReadingOnly reading, AccessLog log)
            throws Exception {
        http.securityMatcher(auditorSession())
                .addFilterAfter(new AuditorReading(reading, log), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(Addresses.OPEN)
                                .permitAll()
                                .requestMatchers(Addresses.SIGNED_IN)
                                .authenticated()
                                .requestMatchers(Addresses.OWN_ACCOUNT)
                                .authenticated()
                                .requestMatchers(Addresses.READING)
                                .access(only(Account.Kind.AUDITOR))
                                .requestMatchers(Addresses.TAKING_OUT)
                                .access(only(Account.Kind.AUDITOR))
                                .anyRequest()
                                .denyAll());
        return shared(http, entrance).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everybodyChain(HttpSecurity http, Entrance entrance) throws Exception {
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(Addresses.OPEN)
                        .permitAll()
                        .requestMatchers(Addresses.SIGNED_IN)
                        .authenticated()
                        .requestMatchers(Addresses.WORK)
                        .access(only(Account.Kind.PERSON))
                        .requestMatchers(Addresses.OWN_ACCOUNT)
                        .authenticated()
                        .requestMatchers(Addresses.REGULATION)
                        .access(only(Account.Kind.PERSON, Account.Kind.SYSTEM_ADMIN, Account.Kind.SECURITY_ADMIN))
                        .requestMatchers(Addresses.ACCOUNTS)
                        .access(only(Account.Kind.SYSTEM_ADMIN, Account.Kind.SECURITY_ADMIN, Account.Kind.AUDIT_ADMIN))
                        .requestMatchers(Addresses.SETUP)
                        .access(only(Account.Kind.SYSTEM_ADMIN, Account.Kind.SECURITY_ADMIN))
                        .requestMatchers(Addresses.OPERATIONS)
                        .access(only(Account.Kind.SYSTEM_ADMIN))
                        .requestMatchers(Addresses.DEMO_CLOCK)
                        .access(only(Account.Kind.SYSTEM_ADMIN))
                        .anyRequest()
                        .denyAll());
        return shared(http, entrance).build();
    }

    private HttpSecurity shared(HttpSecurity http, Entrance entrance) throws Exception {
        return http.authenticationManager(new ProviderManager(check))
                .formLogin(form -> form.loginPage(Addresses.SIGN_IN)
                        .loginProcessingUrl(Addresses.SIGN_IN)
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(out -> out.logoutRequestMatcher(SignInOutcome.SIGN_OUT)
                        .addLogoutHandler(outcome)
                        .logoutSuccessHandler(outcome))
                .requestCache(cache -> cache.requestCache(SignInOutcome.rememberedPages()))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                        .sessionConcurrency(at -> at.maximumSessions(sessionLimit())
                                .sessionRegistry(sessions())
                                .expiredSessionStrategy(wall)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(wall).accessDeniedHandler(turnedAway))
                .headers(all -> all.defaultsDisabled().addHeaderWriter(entrance.headers()))
                .httpBasic(off -> off.disable())
                .addFilterBefore(new SameOrigin(entrance.answers()), CsrfFilter.class)
                .addFilterBefore(new SessionEnd(accounts, wall, System::nanoTime), AuthorizationFilter.class)
                .addFilterAfter(new PasswordDue(accounts, entrance.passwords()), SessionEnd.class);
    }

    /** What both chains ask on the way in. */
    record Entrance(Answers answers, SecurityHeaders headers, Passwords passwords) {}

    @Bean
    Entrance entrance(Answers answers, SecurityHeaders headers, Passwords passwords) {
        return new Entrance(answers, headers, passwords);
    }

    /** The kind comes from the account as it is now, not as it was at sign-in. */
    private AuthorizationManager<RequestAuthorizationContext> only(Account.Kind... kinds) {
        Set<Account.Kind> allowed = Set.of(kinds);
        return (who, at) -> new AuthorizationDecision(accounts.of(at.getRequest())
                .filter(account -> allowed.contains(account.kind()))
                .isPresent());
    }

    private static RequestMatcher auditorSession() {
        var sessions = new HttpSessionSecurityContextRepository();
        return request -> {
            var signedIn = sessions.loadDeferredContext(request).get().getAuthentication();
            return signedIn != null
                    && signedIn.getPrincipal() instanceof AccountPrincipal account
                    && account.kind() == Account.Kind.AUDITOR;
        };
    }

    private static SessionLimit sessionLimit() {
        return signedIn -> signedIn.getPrincipal() instanceof AccountPrincipal account && account.oneSessionOnly()
                ? 1
                : SessionLimit.UNLIMITED.apply(signedIn);
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
