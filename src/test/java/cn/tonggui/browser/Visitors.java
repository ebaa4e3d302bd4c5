package cn.tonggui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;

/** Lets people sit down before a browser of their own; one Chromium serves all of them. */
class Visitors implements DisposableBean {

    /** Milliseconds: a page must come soon, but the machine may be busy. */
    static final double PATIENCE = 15_000;

    private final Environment environment;
    private final List<Visitor> present = new ArrayList<>();
    private final Map<String, String> sessions = new HashMap<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Visitors(Environment environment) {
        this.environment = environment;
    }

    /** Somebody not signed in yet. */
    Visitor arrive(Screen screen) {
        return arrive(screen.options());
    }

    /** Somebody signed in: through the form the first time, later with the session of that time. */
    Visitor arrive(Screen screen, String username) {
        String session = sessions.get(username);
        if (session != null) {
            return arrive(screen.options().setStorageState(session));
        }
        Visitor visitor = arrive(screen).signIn(username);
        sessions.put(username, visitor.context().storageState());
        return visitor;
    }

    Visitor arrive(NewContextOptions options) {
        Visitor visitor = new Visitor(browser().newContext(options.setBaseURL(address())));
        present.add(visitor);
        return visitor;
    }

    /** Everybody leaves; what their browsers complained of. */
    List<String> leave(@Nullable Path pictures) {
        List<String> complaints = new ArrayList<>();
        for (Visitor visitor : present) {
            complaints.addAll(visitor.leave(pictures));
        }
        present.clear();
        return complaints;
    }

    private String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private Browser browser() {
        if (browser == null) {
            playwright = Chromium.playwright();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            browser = Chromium.launch(playwright);
        }
        return browser;
    }

    @Override
    public void destroy() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
