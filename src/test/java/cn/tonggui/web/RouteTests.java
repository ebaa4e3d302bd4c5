package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.web.RouteTable.Line;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route with everybody: what is mapped equals this table, and a route without a line fails. */
@TongguiTest
@Tag("http")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteTests {

    private static final RouteTable TABLE = RouteTable.read();

    static List<Line> table() {
        return TABLE.lines();
    }

    static List<Line> changing() {
        return TABLE.lines().stream().filter(Line::changes).toList();
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private Browser browser;
    private RouteMatter matter;

    @BeforeAll
    void whatIsAskedAbout() {
        browser = new Browser(mvc);
        matter = new RouteMatter(browser, beans);
    }

    @AfterAll
    void asItWas() {
        matter.leave();
    }

    private MockHttpServletRequestBuilder request(Line line) {
        String method = line.method().equals("ANY") ? "GET" : line.method();
        return request(line, method);
    }

    private MockHttpServletRequestBuilder request(Line line, String method) {
        URI address = URI.create(matter.address(line.path()));
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address);
        if (!method.equals("GET")) {
            matter.form(line.path()).forEach(request::param);
        }
        return request;
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachRouteAnswersEachOfficeAsTheTableSays(Line line) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        line.expected().keySet().forEach(who -> answers.put(who, answer(line, who)));

        assertThat(answers).as(line.toString()).isEqualTo(line.expected());
    }

    private int answer(Line line, String who) {
        MockHttpServletRequestBuilder request = request(line);
        String account = who.equals(RouteTable.NOBODY) ? Browser.NOBODY : who;
        Answer answer = browser.send(account, line.changes() ? request.with(csrf()) : request);
        if (account.isEmpty() && answer.status() == 303) {
            assertThat(answer.location()).isEqualTo("/sign-in");
        }
        return answer.status();
    }

    @Test
    void everyOfficeHasSomebodyWhoAsks() {
        TABLE.offices().forEach((who, offices) -> {
            if (!who.equals(RouteTable.NOBODY)) {
                assertThat(held(who)).as(who).containsAll(offices);
            }
        });

        Set<String> asking =
                TABLE.offices().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(asking).isEqualTo(RouteTable.officeWords());
        System.out.printf(
                "%d routes × %d accounts: %d cells%n",
                TABLE.lines().size(),
                TABLE.offices().size(),
                TABLE.lines().size() * TABLE.offices().size());
    }

    private Set<String> held(String username) {
        PersonId id = organisation.account(username).orElseThrow().id();
        return organisation.viewer(id).tokens().stream().map(Token::office).collect(Collectors.toSet());
    }

    @Test
    void everyMappedRouteHasALineAndEveryLineARoute() {
        List<String> mapped = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RouteTests::lines)
                .distinct()
                .toList();

        assertThat(mapped)
                .containsExactlyInAnyOrderElementsOf(table().stream()
                        .map(line -> line.method() + " " + line.path())
                        .toList());
    }

    private static Stream<String> lines(RequestMappingInfo route) {
        Collection<?> methods = route.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Object::toString).toList();
        return route.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                .flatMap(path -> names.stream().map(name -> name + " " + path));
    }

    @ParameterizedTest
    @MethodSource("changing")
    void nothingChangesWithoutATokenOrFromAnotherSite(Line line) {
        for (String who : List.of("laixiaojun", "qinshouxin", "auditor", "sysadmin")) {
            assertThat(browser.send(who, request(line)).status()).as("no token").isEqualTo(403);
            assertThat(browser.send(who, request(line).with(csrf().useInvalidToken()))
                            .status())
                    .as("wrong token")
                    .isEqualTo(403);
            for (String[] header : new String[][] {
                {"Origin", "https://evil.example"},
                {"Origin", "http://localhost.evil.example"},
                {"Origin", "file://"},
                {"Sec-Fetch-Site", "cross-site"},
                {"Sec-Fetch-Site", "same-site"}
            }) {
                var foreign =
                        request(line).with(csrf()).header(header[0], header[1]).header("Host", "localhost");
                assertThat(browser.send(who, foreign).status()).as(header[1]).isEqualTo(403);
            }
        }
    }

    /** His own password is the one thing he changes, and exports the one thing he asks for; of what is the administrators' he does not even learn that it is there. */
    @ParameterizedTest
    @MethodSource("changing")
    void theAuditorChangesNothingByAnyMethod(Line line) {
        if (line.path().equals(Addresses.PASSWORD)) {
            return;
        }
        boolean hidden =
                List.of("/accounts/", "/setup/", "/operations/").stream().anyMatch(line.path()::startsWith);
        boolean takesOut = line.path().startsWith("/log/");
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            if (takesOut && method.equals("POST")) {
                continue;
            }
            assertThat(browser.send("auditor", request(line, method).with(csrf()))
                            .status())
                    .as(method)
                    .isEqualTo(hidden ? 404 : 403);
        }
    }
}
