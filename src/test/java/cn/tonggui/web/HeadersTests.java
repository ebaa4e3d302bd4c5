package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@SpringBootTest(classes = {WebSlice.class, HeadersTests.Tasks.class})
@AutoConfigureMockMvc
class HeadersTests {

    @Controller
    static class Tasks {
        @PostMapping({"/tasks/{id}", "/files"})
        @ResponseBody
        String done() {
            return "done";
        }
    }

    @Autowired
    MockMvc browser;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/inbox", "/nowhere", "/error", "/tasks/x", "/app.css", "/webjars/none.js"})
    void everyAnswerCarriesThePolicy(String path) throws Exception {
        browser.perform(get(path))
                .andExpect(header().string("Content-Security-Policy", SecurityHeaders.POLICY))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"));
    }

    @Test
    void pagesAreNotStoredAndLibrariesForEver() throws Exception {
        browser.perform(get("/sign-in"))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")));
        browser.perform(get("/webjars/htmx.org/2.0.10/dist/htmx.min.js"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", Matchers.containsString("immutable")));
    }

    @Test
    void onlyHttpsPromisesHttps() throws Exception {
        browser.perform(get("/sign-in")).andExpect(header().doesNotExist("Strict-Transport-Security"));
        browser.perform(get("/sign-in").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    private static MockHttpServletRequestBuilder act() {
        return post("/tasks/x").with(user("laixiaojun"));
    }

    @Test
    void aTokenIsTakenFromAFieldAHeaderAndAMultipartField() throws Exception {
        browser.perform(act().with(csrf())).andExpect(status().isOk());
        browser.perform(act().with(csrf().asHeader())).andExpect(status().isOk());
        browser.perform(multipart("/files")
                        .file("f", new byte[3])
                        .with(user("laixiaojun"))
                        .with(csrf()))
                .andExpect(status().isOk());
        browser.perform(act()).andExpect(status().isForbidden());
        browser.perform(act().with(csrf().useInvalidToken())).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, http://localhost, 200",
                "same-origin, null, 200",
                "-, http://localhost, 200",
                "-, -, 200",
                "none, -, 200",
                "cross-site, -, 403",
                "same-site, -, 403",
                "cross-site, null, 403",
                "-, http://localhost.evil.example, 403",
                "-, http://localhost:81, 403",
                "-, not an origin, 403"
            })
    void anotherSitesPageChangesNothingEvenWithAToken(String site, String origin, int status) throws Exception {
        MockHttpServletRequestBuilder request = act().with(csrf()).header("Host", "localhost");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        browser.perform(request).andExpect(status().is(status));
    }

    @Test
    void onlyAddressesOfTheListAreOpen() {
        for (String path : new String[] {"/h2-console", "/actuator/env", "/actuator", "/swagger-ui", "/", "/inboxes"}) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
            assertThat(Addresses.OPEN.matches(request)).as(path).isFalse();
            assertThat(Addresses.WORK.matches(request)).as(path).isFalse();
        }
    }
}
