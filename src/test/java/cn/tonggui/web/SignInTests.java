package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Account;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@SpringBootTest(classes = {WebSlice.class, SignInTests.Inbox.class})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@RecordApplicationEvents
class SignInTests {

    @Controller
    static class Inbox {
        @GetMapping({"/inbox", "/cases/{id}"})
        @ResponseBody
        String name(Viewer viewer) {
            return viewer.name();
        }
    }

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationEvents events;

    MockHttpSession session;

    @BeforeEach
    void freshBrowser() {
        session = new MockHttpSession();
    }

    private MvcResult signIn(String username, String password) throws Exception {
        return browser.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("username", username)
                        .param("password", password))
                .andReturn();
    }

    @Test
    void thePasswordOpensTheInboxAndIsRecordedWithoutIt() throws Exception {
        MvcResult answer = signIn("laixiaojun", WebSlice.PASSWORD);
        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/");
        browser.perform(get("/").session(session)).andExpect(header().string("Location", "/inbox"));
        browser.perform(get("/inbox").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string("来晓军"));
        List<SignedIn> facts = events.stream(SignedIn.class).toList();
        assertThat(facts)
                .singleElement()
                .satisfies(fact -> assertThat(fact.body())
                        .containsEntry("username", "laixiaojun")
                        .doesNotContainValue(WebSlice.PASSWORD));
    }

    @Test
    void thePageAskedForBeforeOpensAfterwardsWithoutItsHost() throws Exception {
        browser.perform(get("http://evil.example/cases/abc?tab=2").session(session))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in"));
        assertThat(signIn("laixiaojun", WebSlice.PASSWORD).getResponse().getHeader("Location"))
                .isEqualTo("/cases/abc?tab=2");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() throws Exception {
        MvcResult wrong = signIn("ouyang", "guess");
        MvcResult unknown = signIn("nobody", "guess");
        assertThat(wrong.getResponse().getStatus()).isEqualTo(401);
        assertThat(unknown.getResponse().getStatus()).isEqualTo(401);
        assertThat(wrong.getResponse().getContentAsString()).contains("用户名或密码不正确。");
        assertThat(withoutNames(unknown)).isEqualTo(withoutNames(wrong));
        assertThat(events.stream(SignInRefused.class)).hasSize(2);
    }

    private static String withoutNames(MvcResult answer) throws Exception {
        return answer.getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("value=\"(ouyang|nobody)\"", "");
    }

    @ParameterizedTest
    @CsvSource({"guessed, 401, 用户名或密码不正确。", "unknown-1, 401, 用户名或密码不正确。"})
    void theSixthAttemptIsNotLookedAtWhetherTheAccountExistsOrNot(String name, int status, String text)
            throws Exception {
        for (int attempt = 1; attempt <= 5; attempt++) {
            MvcResult refused = signIn(name, "guess");
            assertThat(refused.getResponse().getStatus()).isEqualTo(status);
            assertThat(refused.getResponse().getContentAsString()).contains(text);
        }
        MvcResult locked = signIn(name, WebSlice.PASSWORD);
        assertThat(locked.getResponse().getStatus()).isEqualTo(429);
        assertThat(locked.getResponse().getContentAsString()).contains("尝试次数太多，请 15 分钟后再试。");
    }

    @Test
    void theFirstFormAsksForNameAndPassword() throws Exception {
        String page = browser.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        String first = page.substring(page.indexOf("<form"), page.indexOf("</form>"));
        assertThat(first).contains("name=\"username\"", "name=\"password\"", "name=\"_csrf\"", "action=\"/sign-in\"");
        assertThat(first).doesNotContain(WebSlice.PASSWORD);
        assertThat(page).contains("value=\"laixiaojun\"", "一工区党支部书记");
    }

    @Test
    void aDisabledAccountIsOutAtItsNextRequest() throws Exception {
        signIn("ouyang", WebSlice.PASSWORD);
        Account account = WebSlice.ACCOUNTS.get("ouyang");
        WebSlice.ACCOUNTS.put(
                "ouyang",
                new Account(
                        "ouyang",
                        account.id(),
                        account.name(),
                        account.kind(),
                        account.passwordHash(),
                        false,
                        false,
                        null,
                        account.post()));
        try {
            browser.perform(get("/inbox").session(session)).andExpect(header().string("Location", "/sign-in"));
            assertThat(session.isInvalid()).isTrue();
        } finally {
            WebSlice.ACCOUNTS.put("ouyang", account);
        }
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheBrowser() throws Exception {
        signIn("laixiaojun", WebSlice.PASSWORD);
        browser.perform(post("/sign-out").session(session).with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in?bye"))
                .andExpect(header().string("Clear-Site-Data", Matchers.containsString("cookies")));
        assertThat(session.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin", "auditadmin"})
    void anAdministratorHasAPageOfTheirOwnAndNoBusiness(String name) throws Exception {
        signIn(name, WebSlice.PASSWORD);
        browser.perform(get("/").session(session)).andExpect(header().string("Location", "/home"));
        browser.perform(get("/home").session(session))
                .andExpect(content().string(Matchers.containsString("这个账号管理系统，不办理业务。")));
        browser.perform(get("/inbox").session(session)).andExpect(status().isForbidden());
        assertThat(events.stream(AccessDenied.class))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.body()).containsEntry("username", name).containsEntry("path", "/inbox"));
    }

    @Test
    void aSecondSignInOfAnAdministratorEndsTheFirst() throws Exception {
        signIn("sysadmin", WebSlice.PASSWORD);
        MockHttpSession first = session;
        session = new MockHttpSession();
        signIn("sysadmin", WebSlice.PASSWORD);
        browser.perform(get("/home").session(session)).andExpect(status().isOk());
        browser.perform(get("/home").session(first)).andExpect(header().string("Location", "/sign-in"));
    }

    @Test
    void theAuditorReadsAndChangesNothing() throws Exception {
        signIn("auditor", WebSlice.PASSWORD);
        browser.perform(get("/cases/abc").session(session)).andExpect(status().isOk());
        browser.perform(post("/cases/abc").session(session).with(csrf())).andExpect(status().isForbidden());
        browser.perform(post("/tasks/abc/approve").session(session).with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(post("/sign-out").session(session).with(csrf())).andExpect(status().isSeeOther());
    }
}
