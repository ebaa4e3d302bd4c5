package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One person before a screen. Does what people do there, and keeps what the browser complains of meanwhile. */
class Visitor {

    private static final String PASSWORD = "Tonggui-demo-2026";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    // Chromium's and htmx's own echo of an answer that is judged by its status, and of a draft taken back for the form
    // itself.
    private static final Pattern ECHO =
            Pattern.compile("Failed to load resource: the server responded with a status of 4.*"
                    + "|Response Status Error Code 4.*|htmx:(afterRequest|sendAbort), \\[object HTMLSpanElement]");

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();
    private Page page;

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(Visitors.PATIENCE);
        context.onPage(this::watch);
        page = context.newPage();
    }

    private void watch(Page opened) {
        opened.onPageError(error -> complaints.add("page error: " + error));
        opened.onRequestFailed(
                request -> answers.add(request.method() + " " + request.failure() + " " + request.url()));
        opened.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !ECHO.matcher(message.text()).matches()) {
                complaints.add("console: " + message.text());
            }
        });
        opened.onResponse(response -> {
            answers.add(response.request().method() + " " + response.status() + " " + response.url());
            if (response.status() >= 400 && !expected.contains(response.status())) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    /** Answers of these kinds are what the test is about. */
    Visitor expecting(Integer... statuses) {
        expected.addAll(List.of(statuses));
        return this;
    }

    /** The last answers that the browser got, or what became of its questions. */
    List<String> lastAnswers() {
        return answers.subList(Math.max(0, answers.size() - 12), answers.size());
    }

    Visitor signIn(String username) {
        return signIn(username, PASSWORD);
    }

    Visitor signIn(String username, String password) {
        open("/sign-in");
        Locator form = page.locator("form").first();
        form.locator("[name=username]").fill(username);
        form.locator("[name=password]").fill(password);
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        assertThat(page).not().hasURL(Pattern.compile("/sign-in"));
        return this;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** A second window of the same person. */
    Page window() {
        return context.newPage();
    }

    /** Goes on in another window of the same person. */
    Visitor in(Page window) {
        page = window;
        page.bringToFront();
        return this;
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    Locator form() {
        return page.locator("#form");
    }

    /** The control with this label in the form; 必填 may follow. */
    Locator field(String label) {
        return form().getByLabel(Pattern.compile("^\\s*" + label + "(\\s|$)"));
    }

    void fill(String label, String words) {
        field(label).fill(words);
    }

    void tick(String choice) {
        form().getByLabel(choice, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** Picks from a list that can be searched, by the words typed. */
    void pick(String label, String words, String option) {
        Locator options = search(label, words);
        if (!words.isEmpty()) {
            assertThat(options).hasCount(1); // the server has answered
        }
        options.filter(new Locator.FilterOptions().setHasText(option)).first().click();
        leave(field(label).and(page.locator("input[role=combobox]")));
        assertThat(options.locator("visible=true")).hasCount(0);
    }

    /** A list takes the focus for its own once the click on it is over: who leaves it before leaves it open. */
    void leave(Locator combobox) {
        page.evaluate("() => new Promise(over => setTimeout(over, 20))");
        combobox.blur();
    }

    /** What a list offers for these words. */
    Locator search(String label, String words) {
        // The select itself carries the name until the list that stands for it is made.
        Locator box = field(label).and(page.locator("input[role=combobox]"));
        box.click();
        assertThat(box).isFocused();
        box.pressSequentially(words);
        return box.locator("xpath=ancestor::*[contains(@class, 'ts-wrapper')]//*[@role='option']");
    }

    void attach(String field, String name) {
        int before = keptFile(field, name).count();
        attach(field, new FilePayload(name, "image/png", PNG));
        assertThat(keptFile(field, name)).hasCount(before + 1);
    }

    void attach(String field, FilePayload file) {
        page.locator("#f-" + field).setInputFiles(file);
    }

    Locator keptFile(String field, String name) {
        return page.locator("#f-" + field + "-files .x-file").filter(new Locator.FilterOptions().setHasText(name));
    }

    static FilePayload png(String name) {
        return new FilePayload(name, "image/png", PNG);
    }

    Locator button(String name) {
        return form().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String button) {
        button(button).click();
    }

    /** Whether the page is wider than the screen. */
    boolean overflows() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Opens what the list on the page shows under this title, searched for when others fill the first page. */
    void openFromList(String title) {
        Locator row = page.locator("#list a").filter(new Locator.FilterOptions().setHasText(title));
        if (row.count() == 0) {
            String list = page.url() + (page.url().contains("?") ? "&" : "?");
            page.navigate(list + "q=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
        }
        row.first().click();
        page.waitForURL(Pattern.compile("/(tasks|cases)/")); // and until its scripts have run
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(title)))
                .isVisible();
    }

    /** The page is whole: one navigation, of the side or below. */
    void mayGoOn() {
        assertThat(page.locator(".x-side nav, .x-tabbar").locator("visible=true"))
                .hasCount(1);
    }

    void sees(String words) {
        assertThat(page.locator("main")).containsText(words);
    }

    List<String> leave(@Nullable Path pictures) {
        if (pictures != null) {
            int number = 0;
            for (Page open : context.pages()) {
                String name = System.identityHashCode(this) + "-" + number++ + ".png";
                open.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name)));
            }
        }
        context.close();
        return complaints;
    }
}
