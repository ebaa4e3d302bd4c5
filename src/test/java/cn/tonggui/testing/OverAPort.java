package cn.tonggui.testing;

import cn.tonggui.Tonggui;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The application behind its real container, for what a mock of it cannot show. */
@TongguiTest
@SpringBootTest(classes = Tonggui.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(OverAPort.BrokenDoor.class)
public abstract class OverAPort {

    @LocalServerPort
    private int port;

    protected final HttpClient client = HttpClient.newHttpClient();

    /** A page whose door fails with everything that nobody outside should read. */
    @TestConfiguration
    @RestController
    static class BrokenDoor {
        @GetMapping("/help/broken/{how}")
        String broken(@PathVariable String how) throws Exception {
            String secret = "SELECT * FROM ACT_RU_TASK WHERE ID_ = 'b5f1c6d2-aaaa-11ef' at cn.tonggui.Broken";
            switch (how) {
                case "sql" -> throw new DataIntegrityViolationException(secret, new SQLException(secret));
                case "state" -> throw new IllegalStateException(secret);
                case "checked" -> throw new IOException(secret);
                case "error" -> throw new StackOverflowError(secret);
                default -> throw new NullPointerException(secret);
            }
        }
    }

    protected HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError("the connection broke", broken);
        }
    }

    protected HttpResponse<String> get(String path, String... headers) {
        return send(headers.length == 0 ? to(path) : to(path).headers(headers));
    }

    protected HttpResponse<String> form(String path, String cookie, String fields) {
        return send(to(path).header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    protected static String cookie(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(line -> line.split(";")[0])
                .orElse("");
    }

    protected static String csrf(String page) {
        return page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    /** @param before cookie of the session in which the page was asked for */
    protected HttpResponse<String> signIn(String before, String username) {
        String page = get("/sign-in", "Cookie", before).body();
        return form(
                "/sign-in", before, "username=" + username + "&password=" + Browser.PASSWORD + "&_csrf=" + csrf(page));
    }

    /** @return the session's cookie */
    protected String signedIn(String username) {
        return cookie(signIn(cookie(get("/sign-in")), username));
    }

    protected String raw(String text) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError("the connection broke", broken);
        }
    }
}
