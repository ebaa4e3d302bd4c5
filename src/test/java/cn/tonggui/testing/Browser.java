package cn.tonggui.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Browsers of several people, each signed in with name and password as on the page; anonymous is {@link #NOBODY}. */
public class Browser {

    public static final String NOBODY = "";
    public static final String PASSWORD = "Tonggui-demo-2026";
    private static final Map<String, MockHttpSession> SESSIONS = new ConcurrentHashMap<>();

    private final MockMvc mvc;

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** What came back: status, text, and where it leads. */
    public record Answer(int status, String text, String location, String error) {

        public List<String> all(String pattern) {
            return Pattern.compile(pattern)
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }

        /** The value of the first hidden field of that name. */
        public String hidden(String name) {
            Matcher field =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(text);
            return field.find() ? field.group(1) : "";
        }
    }

    public Answer get(String who, String address) {
        return send(who, MockMvcRequestBuilders.get(URI.create(address)));
    }

    /** Sends a form of these fields, the request forgery token included. */
    public Answer post(String who, String address, Map<String, String> fields) {
        return form(who, HttpMethod.POST, address, fields);
    }

    public Answer put(String who, String address, Map<String, String> fields) {
        return form(who, HttpMethod.PUT, address, fields);
    }

    /** The fields of a task's or case's page as it stands, filled in: with its revision and one-time token. */
    public Map<String, String> filled(String who, String address, Map<String, String> with) {
        Answer page = get(who, address);
        Map<String, String> form = new HashMap<>(with);
        form.put("_revision", page.hidden("_revision"));
        form.put("_token", page.hidden("_token"));
        return form;
    }

    private Answer form(String who, HttpMethod method, String address, Map<String, String> fields) {
        var form = MockMvcRequestBuilders.request(method, URI.create(address));
        fields.forEach(form::param);
        return send(who, form.with(csrf()));
    }

    public Answer send(String who, AbstractMockHttpServletRequestBuilder<?> request) {
        if (!who.isEmpty()) {
            request.session(SESSIONS.computeIfAbsent(who, this::signIn));
        }
        try {
            var response = mvc.perform(request).andReturn().getResponse();
            String location = response.getHeader("Location");
            return new Answer(
                    response.getStatus(),
                    response.getContentAsString(StandardCharsets.UTF_8),
                    location == null ? "" : location,
                    response.getErrorMessage() == null ? "" : response.getErrorMessage());
        } catch (Exception thrown) {
            throw new AssertionError("nothing may be thrown at the container", thrown);
        }
    }

    public MockHttpSession signIn(String username) {
        MockHttpSession session = new MockHttpSession();
        try {
            mvc.perform(MockMvcRequestBuilders.post("/sign-in")
                    .session(session)
                    .with(csrf())
                    .param("username", username)
                    .param("password", PASSWORD));
        } catch (Exception thrown) {
            throw new AssertionError(username + " could not sign in", thrown);
        }
        return session;
    }
}
