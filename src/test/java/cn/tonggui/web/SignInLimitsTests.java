package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.TongguiTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** Guessing passwords and outliving one's account, on the real accounts. */
@TongguiTest
class SignInLimitsTests {

    private static final Duration BETWEEN = Duration.ofSeconds(6);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    private Browser browser;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private Answer attempt(String name, String password, String source) {
        return browser.send(
                Browser.NOBODY,
                MockMvcRequestBuilders.post("/sign-in")
                        .param("username", name)
                        .param("password", password)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(source);
                            return request;
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"huosiyuan", "nobody-by-this-name"})
    void fiveFailuresLockOneAccountForAQuarterOfAnHourAndNoOther(String name) {
        for (int failure = 1; failure <= 5; failure++) {
            Answer wrong = attempt(name, "wrong", "10.0.0.1");
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.text()).contains("用户名或密码不正确。");
            clock.plus(BETWEEN);
        }
        Answer locked = attempt(name, Browser.PASSWORD, "10.0.0.2");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.text()).contains("尝试次数太多，请 15 分钟后再试。");
        assertThat(attempt("qixiaomao", Browser.PASSWORD, "10.0.0.1").location())
                .isEqualTo("/");

        clock.plus(Duration.ofMinutes(14));
        assertThat(attempt(name, Browser.PASSWORD, "10.0.0.2").status()).isEqualTo(429);
        clock.plus(Duration.ofMinutes(2));
        assertThat(attempt(name, Browser.PASSWORD, "10.0.0.2").status())
                .isEqualTo(name.equals("huosiyuan") ? 303 : 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LAIXIAOJUN2",
                "a\0b",
                "\ud800",
                "' OR '1'='1",
                "x@y",
                "${1+1}",
                "<script>alert(1)</script>",
                "𠮷",
                "  "
            })
    void anyNameGetsTheSameAnswerAsAWrongPassword(String name) {
        Answer answer = attempt(name, "wrong", "10.0.0.3");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("用户名或密码不正确。").doesNotContain("<script>alert");
    }

    @Test
    void aNameOrPasswordOfAnyLengthIsRefusedLikeAnother() {
        assertThat(attempt("x".repeat(100_000), "wrong", "10.0.0.4").status()).isEqualTo(401);
        assertThat(attempt("niudeshui", "x".repeat(1_000_000), "10.0.0.4").status())
                .isEqualTo(401);
        assertThat(attempt("niudeshui", "", "10.0.0.4").status()).isEqualTo(401);
        assertThat(attempt("niudeshui", "\ud800\0", "10.0.0.4").status()).isIn(401, 429);
    }

    @Test
    void aDisabledAccountIsOutAtItsNextRequestAndCannotComeBack() {
        assertThat(browser.get("ganlu", "/inbox").status()).isEqualTo(200);
        enable("ganlu", false);
        try {
            assertThat(browser.get("ganlu", "/inbox").location()).isEqualTo("/sign-in");
            assertThat(attempt("ganlu", Browser.PASSWORD, "10.0.0.5").status()).isEqualTo(401);
        } finally {
            enable("ganlu", true);
        }
    }

    private void enable(String name, boolean enabled) {
        transaction.executeWithoutResult(
                now -> database.update("UPDATE org_account SET enabled = ? WHERE username = ?", enabled, name));
    }
}
