package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.document.Documents;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route with everybody: what is mapped equals this table, and a route without a line fails. */
@TongguiTest
@Tag("http")
class RouteTests {

    private static final List<String> ROLES =
            List.of("laixiaojun", "qinshouxin", "taoyongkang", "auditor", "sysadmin", Browser.NOBODY);

    /** Asked about a matter of B04 that waits for its secretary: proposer, secretary, secretary elsewhere, auditor, administrator, nobody. */
    private static final String TABLE = """
        GET  /                               303 303 303 303 303 303
        GET  /home                           303 303 303 303 200 303
        GET  /sign-in                        303 303 303 303 303 200
        ANY  /error                          404 404 404 404 404 404
        GET  /actuator/health                200 200 200 200 200 200
        GET  /actuator/health/**             404 404 404 404 404 303
        GET  /actuator                       404 404 404 404 404 303
        GET  /inbox                          200 200 200 200 403 303
        GET  /badges                         200 200 200 200 403 303
        GET  /notices                        200 200 200 200 403 303
        POST /notices/read                   303 303 303 403 403 303
        GET  /people                         200 200 200 404 403 303
        GET  /cases                          200 200 200 200 403 303
        GET  /cases/{id}                     200 200 404 200 403 303
        GET  /cases/{id}/acts/{no}           200 200 404 200 403 303
        GET  /cases/{id}/drawing             200 200 404 200 403 303
        POST /cases/{id}/cancel              422 403 404 403 403 303
        GET  /start                          200 200 200 200 403 303
        GET  /start/{process}                200 200 200 403 403 303
        POST /start/{process}                422 422 422 403 403 303
        POST /start/{process}/fields         200 200 200 403 403 303
        PUT  /start/{process}/draft          200 200 200 403 403 303
        POST /start/{process}/draft/discard  303 303 303 403 403 303
        GET  /tasks/{id}                     200 200 404 200 403 303
        POST /tasks/{id}/{action}            403 422 404 403 403 303
        POST /tasks/{id}/claim               403 403 404 403 403 303
        POST /tasks/{id}/release             403 403 404 403 403 303
        POST /tasks/{id}/comment             422 422 404 403 403 303
        POST /tasks/{id}/fields              200 200 404 403 403 303
        PUT  /tasks/{id}/draft               200 200 404 403 403 303
        POST /tasks/{id}/draft/discard       303 303 404 403 403 303
        POST /files                          200 200 200 403 403 303
        GET  /files/{id}                     200 200 404 200 403 303
        """;

    record Line(String method, String path, List<Integer> expected) {
        static Line of(String text) {
            List<String> words = List.of(text.strip().split("\\s+"));
            return new Line(
                    words.get(0),
                    words.get(1),
                    words.stream().skip(2).map(Integer::valueOf).toList());
        }
    }

    static List<Line> table() {
        return TABLE.lines().map(Line::of).toList();
    }

    static List<Line> changing() {
        return table().stream()
                .filter(line -> line.method().equals("POST") || line.method().equals("PUT"))
                .toList();
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Documents documents;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private Browser browser;
    private String caseId;
    private String task;
    private String revision;
    private String file;

    @BeforeEach
    void aMatterThatWaitsForTheSecretary() {
        browser = new Browser(mvc);
        file = documents
                .store("a.txt", new ByteArrayInputStream("a".getBytes()), people.viewer("P40"))
                .id();
        caseId = browser.post(
                        "laixiaojun",
                        "/start/practical-matter",
                        Map.of("subject", "路线", "request", "x", "photos", file, "_token", PublicId.next()))
                .location()
                .substring("/cases/".length());
        task = walker.taskAt(caseId, "accept", people.viewer("P40"));
        revision = browser.get("qinshouxin", "/tasks/" + task).hidden("_revision");
    }

    private String address(Line line) {
        String id = line.path().startsWith("/tasks") ? task : line.path().startsWith("/files") ? file : caseId;
        String path = line.path()
                .replace("{id}", id)
                .replace("{no}", "1")
                .replace("{process}", "practical-matter")
                .replace("{action}", "submit")
                .replace("**", "db");
        return switch (path) {
            case "/people" -> "/people?scope=B04";
            case "/files" -> "/files?field=photos&control=f-photos";
            default -> path;
        };
    }

    private MockHttpServletRequestBuilder request(Line line) {
        String method = line.method().equals("ANY") ? "GET" : line.method();
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(address(line)));
        return method.equals("GET")
                ? request
                : request.param("_token", PublicId.next()).param("_revision", revision);
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachRouteAnswersEachPersonAsTheTableSays(Line line) {
        for (int role = 0; role < ROLES.size(); role++) {
            String who = ROLES.get(role);
            MockHttpServletRequestBuilder request = request(line);
            Answer answer = browser.send(who, line.method().equals("GET") ? request : request.with(csrf()));
            assertThat(answer.status())
                    .as("%s %s %s", line.method(), line.path(), who)
                    .isEqualTo(line.expected().get(role));
            if (who.isEmpty() && answer.status() == 303) {
                assertThat(answer.location()).isEqualTo("/sign-in");
            }
        }
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

    @ParameterizedTest
    @MethodSource("changing")
    void theAuditorChangesNothingByAnyMethod(Line line) {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(address(line)));
            assertThat(browser.send("auditor", request.with(csrf())).status())
                    .as(method)
                    .isEqualTo(403);
        }
    }
}
