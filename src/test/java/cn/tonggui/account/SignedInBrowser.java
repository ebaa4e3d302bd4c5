package cn.tonggui.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import java.net.URI;
import java.util.Map;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** One browser with a password of its own, where the others know that of the demonstration alone. */
final class SignedInBrowser {

    private final MockMvc mvc;
    private final Browser browser;
    private final MockHttpSession session = new MockHttpSession();

    SignedInBrowser(MockMvc mvc) {
        this.mvc = mvc;
        this.browser = new Browser(mvc);
    }

    /** Where signing in led; {@code 401} alone when it was refused. */
    String signIn(String username, String password) {
        Answer answer = post("/sign-in", Map.of("username", username, "password", password));
        return answer.status() == 303 ? answer.location() : String.valueOf(answer.status());
    }

    Answer get(String address) {
        return browser.send(
                Browser.NOBODY, MockMvcRequestBuilders.get(URI.create(address)).session(session));
    }

    /** Whether a piece that the page asks for leads the whole page away. */
    boolean leadsAway(String piece, String page) throws Exception {
        var request = MockMvcRequestBuilders.get(URI.create(piece))
                .session(session)
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost" + page);
        return mvc.perform(request).andReturn().getResponse().getHeader("HX-Redirect") != null;
    }

    Answer post(String address, Map<String, String> fields, String... more) {
        var form = MockMvcRequestBuilders.post(URI.create(address)).session(session);
        fields.forEach(form::param);
        for (int i = 0; i < more.length; i += 2) {
            form.param(more[i], more[i + 1]);
        }
        return browser.send(Browser.NOBODY, form.with(csrf()));
    }

    /** A password known to its owner alone. */
    void choose(String current, String next) {
        Answer answer = post("/password", Map.of("current", current, "next", next, "again", next));
        if (answer.status() != 303) {
            throw new AssertionError(answer.text());
        }
    }
}
