package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.organisation.AccountQuery;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No address typed by hand breaks anything: every parameter of every page with every odd value. One in four each time, and all
 * of them in {@code -Pfaults}.
 */
@TongguiTest
class AddressFuzzTests {

    // those of any page, and those that a page reads without naming them one by one
    private static final List<String> EVERYWHERE = List.of("_method", "after", "again");
    private static final List<String> UNNAMED =
            List.of("q", "page", "sort", "view", "columns", "from", "state", "unit");

    private static final Map<String, String> REAL = Map.of(
            "{process}", "practical-matter",
            "{kind}", "office-begin",
            "{name}", "tie.maxRounds",
            "{username}", "sysadmin");

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private Browser browser;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
    }

    private List<String> patterns(String method) {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().stream()
                        .anyMatch(allowed -> allowed.name().equals(method)))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> !path.equals("/error"))
                .sorted()
                .toList();
    }

    /** Whoever gets past the door, so that what is behind it is asked too. */
    private static String whose(String path) {
        if (path.matches("/(accounts|setup).*")) {
            return "sysadmin";
        }
        return path.matches("/(organisation|parameters|calendar).*") ? "haoyizhou" : "laixiaojun";
    }

    @Test
    void everyParameterOfEveryPageTakesEveryValue() {
        routes.getHandlerMethods().forEach((route, handler) -> {
            String path = route.getPatternValues().iterator().next();
            for (Map.Entry<String, String> real : REAL.entrySet()) {
                path = path.replace(real.getKey(), real.getValue());
            }
            path = path.replace("{code}", path.startsWith("/rules") ? "R-E19" : "B04");
            boolean page = route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (page && !path.contains("{")) {
                ask(path, parameters(handler));
            }
        });
    }

    private void ask(String path, List<String> parameters) {
        for (String parameter : parameters) {
            for (String value : Nasty.values(path + parameter)) {
                String address = path + "?" + parameter + "=" + encoded(value);
                sound(browser.get(whose(path), address), address);
            }
        }
    }

    private static List<String> parameters(HandlerMethod handler) {
        Stream<String> own = Stream.of(handler.getMethodParameters()).flatMap(AddressFuzzTests::names);
        return Stream.concat(EVERYWHERE.stream(), own).distinct().toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        boolean many = Map.class.isAssignableFrom(parameter.getParameterType());
        if (many || parameter.getParameterType() == AccountQuery.class) {
            return UNNAMED.stream();
        }
        return asked == null
                ? Stream.empty()
                : Stream.of(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
    }

    @Test
    void everyPartOfEveryPathTakesEveryValue() {
        for (String method : List.of("GET", "POST", "PUT")) {
            for (String pattern : patterns(method)) {
                if (!pattern.contains("{")) {
                    continue;
                }
                for (String value : Nasty.values(method + pattern)) {
                    String address = pattern.replaceAll("\\{action:[^}]*}", "submit")
                            .replaceAll(
                                    "\\{[^}]*}",
                                    encoded(value).replace("+", "%20").replace("$", "\\$"));
                    String who = whose(pattern);
                    Answer answer = method.equals("GET")
                            ? browser.get(who, address)
                            : method.equals("PUT")
                                    ? browser.put(who, address, Map.of("words", value))
                                    : browser.post(who, address, Map.of("words", value));
                    sound(answer, method + " " + address);
                }
            }
        }
    }

    @Test
    void everyHeaderOfOursTakesEveryValue() {
        for (String header : List.of("HX-Target", "HX-Request", "HX-Boosted", "If-None-Match", "Accept", "Range")) {
            for (String path : List.of("/inbox", "/cases", "/start", "/notices", "/badges", "/rules", "/registers")) {
                for (String value : Nasty.values(header + path)) {
                    var request = MockMvcRequestBuilders.get(URI.create(path)).header(header, value);
                    sound(browser.send("laixiaojun", request), path + " " + header + ": " + value);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inbox?q=%",
                "/inbox?q=%zz",
                "/inbox?q=%c3%28",
                "/cases?q=%ff%fe",
                "/start?q=%e4%bd",
                "/people?scope=B04&q=%"
            })
    void brokenPercentEncodingIsNotOurFailure(String address) {
        var request = MockMvcRequestBuilders.get("/").with(raw -> {
            raw.setRequestURI(address.substring(0, address.indexOf('?')));
            raw.setServletPath(raw.getRequestURI());
            raw.setQueryString(address.substring(address.indexOf('?') + 1));
            return raw;
        });
        sound(browser.send("laixiaojun", request), address);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /tasks/x/submit",
        "GET, /tasks/x/claim",
        "GET, /files",
        "GET, /cases/x/cancel",
        "GET, /notices/read",
        "POST, /inbox",
        "POST, /cases",
        "POST, /tasks/x",
        "POST, /tasks/x/fly",
        "POST, /badges",
        "DELETE, /tasks/x",
        "PATCH, /start/trial",
        "DELETE, /files/x",
        "PUT, /tasks/x/submit",
        "POST, /tasks/x/draft",
        "GET, /sign-out",
        "POST, /organisation",
        "PUT, /organisation/B04",
        "GET, /organisation/changes/x/confirm",
        "DELETE, /organisation/people/P36",
        "POST, /rules",
        "DELETE, /parameters/tie.maxRounds",
        "GET, /parameters/proposals/x/confirm",
        "POST, /calendar",
        "GET, /calendar/proposals/x/refuse",
        "DELETE, /settings",
        "DELETE, /password"
    })
    void aWrongMethodOrAnUnknownActionIsRefusedInOurWords(String method, String path) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path))
                .with(csrf());
        Answer answer = browser.send("laixiaojun", request);

        assertThat(answer.status()).isIn(404, 405);
        assertThat(answer.text()).contains("<html lang=\"zh-CN\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/xml",
                "nonsense",
                "multipart/form-data",
                "image/png; x=\""
            })
    void aWrongKindOfContentDoesNothing(String type) {
        for (String path :
                List.of("/start/trial", "/files?field=files&control=f", "/notices/read", "/start/trial/fields")) {
            var request = MockMvcRequestBuilders.post(URI.create(path))
                    .header("Content-Type", type)
                    .content("{\"subject\": \"${1+1}\"")
                    .with(csrf());
            sound(browser.send("laixiaojun", request), path + " " + type);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void sound(Answer answer, String what) {
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(answer.text())
                .as(what)
                .doesNotContain("<script>alert", "Exception", "org.springframework", "ACT_RU");
        assertThat(answer.location()).as(what).doesNotContain("evil.example");
    }
}
