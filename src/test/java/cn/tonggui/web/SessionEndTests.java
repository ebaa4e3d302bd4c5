package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tonggui.organisation.Account;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A session lives eight hours, however busy it is. */
class SessionEndTests {

    private final AtomicLong nanos = new AtomicLong();
    private final CurrentAccount accounts = mock();
    private final SignInWall wall = mock();
    private final SessionEnd end = new SessionEnd(accounts, wall, nanos::get);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signedIn() {
        var who = new TestingAuthenticationToken("laixiaojun", null, "KIND_PERSON");
        SecurityContextHolder.getContext().setAuthentication(who);
        when(accounts.of(any())).thenReturn(Optional.of(mock(Account.class)));
    }

    @AfterEach
    void signedOut() {
        SecurityContextHolder.clearContext();
    }

    private boolean passes() throws Exception {
        var request = new MockHttpServletRequest("GET", "/inbox");
        request.setSession(session);
        var chain = new MockFilterChain();
        end.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    @Test
    void itEndsAfterEightHoursOfConstantUse() throws Exception {
        for (int hour = 0; hour < 8; hour++) {
            nanos.set(Duration.ofHours(hour).toNanos());
            assertThat(passes()).isTrue();
        }
        nanos.set(SessionEnd.LONGEST.toNanos() - 1);
        assertThat(passes()).isTrue();
        nanos.set(SessionEnd.LONGEST.toNanos());
        assertThat(passes()).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }
}
