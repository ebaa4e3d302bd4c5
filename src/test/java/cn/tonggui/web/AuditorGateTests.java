package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.reader.ReadingOnly;
import cn.tonggui.testing.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The auditor's first layer alone: there is no database behind it that could refuse anything. */
@SpringBootTest(classes = {WebSlice.class, AuditorGateTests.Everything.class})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@RecordApplicationEvents
class AuditorGateTests {

    private static final List<Boolean> REACHED = new ArrayList<>();

    /** Would take whatever comes. */
    @Controller
    static class Everything {
        private final ReadingOnly reading;

        Everything(ReadingOnly reading) {
            this.reading = reading;
        }

        @RequestMapping({
            "/cases/**",
            "/registers/**",
            "/badges",
            "/password",
            "/accounts/**",
            "/setup/**",
            "/parameters/**"
        })
        @ResponseBody
        String taken() {
            REACHED.add(reading.on());
            return "taken";
        }
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationEvents events;

    private Browser browser;

    @BeforeEach
    void nothingReached() {
        browser = new Browser(mvc);
        REACHED.clear();
    }

    private int send(String method, String path) {
        var session = browser.signIn("auditor");
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                .session(session)
                .with(csrf());
        return browser.send(Browser.NOBODY, request).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND"})
    void nothingButGetReachesAPage(String method) {
        for (String path : List.of("/cases/x", "/registers", "/badges", "/accounts", "/setup", "/parameters")) {
            assertThat(send(method, path)).as(path).isIn(400, 403, 404, 405);
        }
        assertThat(REACHED).isEmpty();
    }

    @Test
    void whatHeReadsIsWrittenDownAndReadOnly() {
        assertThat(send("GET", "/cases/x")).isEqualTo(200);
        assertThat(send("GET", "/badges")).isEqualTo(200);

        assertThat(REACHED).containsExactly(true, true);
        assertThat(events.stream(PageRead.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.body()).containsEntry("path", "/cases/x"));
    }

    @Test
    void hisOwnPasswordIsTheOneThingHeChanges() {
        assertThat(send("POST", "/password")).isEqualTo(200);
        assertThat(REACHED).containsExactly(false);
    }

    @Test
    void administrationIsNotHis() {
        for (String path : List.of("/accounts", "/setup")) {
            assertThat(send("GET", path)).as(path).isIn(403, 404);
        }
        assertThat(REACHED).isEmpty();
    }
}
