package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.OverAPort;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be reached from outside over a real port: nothing but what is meant, with the same headers on every answer. */
@Tag("http")
class SurfaceTests extends OverAPort {

    private static final String POLICY = "Content-Security-Policy";

    @Test
    void healthSaysUpAndNothingElse() {
        assertThat(get("/actuator/health").body()).contains("UP").doesNotContain("details", "components", "H2", "disk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/h2-console",
                "/h2-console/",
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/process-api",
                "/app-api",
                "/flowable-ui",
                "/flowable-rest",
                "/console",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.yml",
                "/templates/layout.html",
                "/static/app.js",
                "/messages.properties",
                "/.git/config",
                "/webjars/",
                "/webjars/../application.yml",
                "/demo/clock",
                "/login",
                "/logout",
                "/error",
                "/robots.txt"
            })
    void nothingElseIsThere(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isIn(303, 400, 404);
        assertThat(answer.body()).doesNotContain("spring", "Whitelabel", "Apache", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"TRACE, 405", "TRACK, 405", "FOO, 405", "PROPFIND, 405"})
    void otherMethodsAreRefused(String method, int status) {
        for (String path : List.of("/", "/sign-in", "/app.css", "/inbox")) {
            HttpResponse<String> answer =
                    send(to(path).method(method, BodyPublishers.noBody()).header("X-Marker", "echoed"));
            assertThat(answer.statusCode()).as(method + path).isIn(status, 400, 403, 404, 501);
            assertThat(answer.body()).doesNotContain("echoed", "Apache Tomcat");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/inbox",
                "/nowhere",
                "/app.css",
                "/app.js",
                "/favicon.svg",
                "/actuator/health",
                "/error"
            })
    void everyKindOfAnswerCarriesTheHeaders(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue(POLICY))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "Server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /inbox?q=%c3%28 HTTP/1.1",
                "GET /a%00b HTTP/1.1",
                "GET /a%2f..%2fb HTTP/1.1",
                "GET /cases/..;/actuator/env HTTP/1.1",
                "GET //evil.example/ HTTP/1.1",
                "GET /\\evil.example HTTP/1.1",
                "GET http://evil.example/inbox HTTP/1.1",
                "GET /{}|<> HTTP/1.1",
                "FROB / HTTP/9.9",
                "GET"
            })
    void aBrokenRequestLineGetsAPageOfOurs(String line) {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (303|400|404|405|501|505).*");
        assertThat(answer).doesNotContain("Apache", "Exception", "org.", "Location: http", "Location: //");
    }

    @Test
    void aFloodOfFieldsOrHeadersIsRefusedAndNotAFailure() {
        String fields = "a=1&".repeat(20_000);
        HttpResponse<String> form = form("/sign-in", "", fields);
        assertThat(form.statusCode()).isBetween(300, 499);
        assertThat(get("/sign-in", "X-Long", "x".repeat(20_000)).statusCode()).isIn(400, 431);
        assertThat(get("/inbox?q=" + "x".repeat(20_000)).statusCode()).isIn(400, 414);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql", "state", "checked", "error", "null"})
    void aFailureOfOursTellsANumberAndNothingElse(String how) {
        String cookie = signedIn("dengchanglin");
        HttpResponse<String> page = get("/help/broken/" + how, "Cookie", cookie);
        HttpResponse<String> piece = get("/help/broken/" + how, "Cookie", cookie, "HX-Request", "true");

        for (HttpResponse<String> answer : List.of(page, piece)) {
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .containsPattern("E-\\d{4}-\\d{4}-[0-9A-F]{4}")
                    .doesNotContain("SELECT", "ACT_", "b5f1c6d2", "Exception", "cn.tonggui", "java.", "\tat ");
            assertThat(answer.headers().firstValue(POLICY)).isPresent();
        }
    }

    @Test
    void signingInChangesTheSessionAndSigningOutEndsIt() {
        String before = cookie(get("/sign-in"));
        HttpResponse<String> in = signIn(before, "dengchanglin");
        String after = cookie(in);

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(after).startsWith("__Host-tonggui=").isNotEqualTo(before);
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(get("/inbox", "Cookie", before).statusCode()).isEqualTo(303);
        HttpResponse<String> inbox = get("/inbox", "Cookie", after);
        assertThat(inbox.statusCode()).isEqualTo(200);
        String token = csrf(inbox.body());
        HttpResponse<String> out = form("/sign-out", after, "_csrf=" + token);
        assertThat(out.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(get("/inbox", "Cookie", after).statusCode()).isEqualTo(303);
    }

    @Test
    void thePageAskedForBeforeSigningInNeverLeadsToAnotherHost() {
        for (String path : List.of("/cases/x?next=//evil.example", "/inbox?q=http://evil.example")) {
            HttpResponse<String> first = get(path);
            HttpResponse<String> in = signIn(cookie(first), "dengchanglin");
            assertThat(in.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).startsWith("/").doesNotStartWith("//"));
        }
        String answer = raw("GET /inbox HTTP/1.1\r\n"
                + "Host: evil.example\r\n"
                + "X-Forwarded-Host: evil.example\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(answer).contains("Location: /sign-in").doesNotContain("evil.example");
    }
}
