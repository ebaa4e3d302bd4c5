package cn.tonggui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Basics every main page keeps: names, one heading, room for a finger, nothing wider than the screen. */
@BrowserTest
class AccessibilityTests {

    private static final String LOOSE = "[...document.querySelectorAll('main, main *')]"
            + ".filter(it => it.children.length && getComputedStyle(it).position == 'static'"
            + " && /auto|scroll/.test(getComputedStyle(it).overflowX)).map(it => it.tagName + '.' + it.className)";
    private static final List<String> DEPARTMENT = List.of(
            "/organisation",
            "/organisation/B03",
            "/organisation/people/P16",
            "/organisation/changes",
            "/organisation/changes/new/unit-open",
            "/organisation/changes/new/office-begin",
            "/organisation/import",
            "/organisation/export",
            "/rules",
            "/rules/R-E18",
            "/parameters",
            "/parameters/matter.acceptDays",
            "/calendar?year=2026",
            "/calendar/import",
            "/settings",
            "/log/how",
            "/password");
    private static final List<String> ADMINISTRATION = List.of(
            "/home",
            "/accounts",
            "/accounts/of/laixiaojun",
            "/accounts/open?unit=QSGW",
            "/accounts/role",
            "/setup",
            "/parameters");
    private static final double FINGER = 44;
    private static final String LONG = "Abcdefghijklmnopqrstuvwxyz0123456789长";
    // A line of the accessibility tree that names a role and no name.
    private static final Pattern NAMELESS = Pattern.compile(
            "(?m)^\\s*- (?:button|link|textbox|combobox|checkbox|radio|searchbox|listbox|dialog)(?: \\[[^]]*])*:?\\s*$");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    private String matter;
    private String task;

    @BeforeEach
    void aMatterWithALongTitle() {
        matter = walker.open(
                "practical-matter", "P40", Map.of("subject", LONG, "request", LONG.repeat(5), "place", LONG));
        task = walker.taskAt(matter, "accept", people.viewer("P34"));
    }

    @Test
    void mainPagesKeepTheBasicsOnADesktop() {
        Visitor visitor = visitors.arrive(Screen.DESKTOP);
        looks(visitor, "/sign-in");
        visitor.signIn("qinshouxin");
        pages().forEach(path -> looks(visitor, path));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 375})
    void mainPagesKeepTheBasicsOnAPhone(int width) {
        Visitor visitor = visitors.arrive(Screen.PHONE.options().setViewportSize(width, 844));
        looks(visitor, "/sign-in");
        visitor.signIn("qinshouxin");
        pages().forEach(path -> {
            looks(visitor, path);
            leavesRoomForAFinger(visitor, path);
        });
    }

    @Test
    void pagesOfOrganisationAndRulesKeepTheBasicsOnADesktop() {
        Visitor department = visitors.arrive(Screen.DESKTOP, "haoyizhou");
        DEPARTMENT.forEach(path -> looks(department, path));
        Visitor administrator = visitors.arrive(Screen.DESKTOP, "sysadmin");
        ADMINISTRATION.forEach(path -> looks(administrator, path));
    }

    @Test
    void pagesOfTheLogKeepTheBasics() {
        List<String> pages = List.of("/log", "/log/cases/" + matter, "/log/how");
        Visitor auditor = visitors.arrive(Screen.DESKTOP, "auditor");
        pages.forEach(path -> looks(auditor, path));
        narrow("auditor", pages);
    }

    @Test
    void pagesOfOrganisationAndRulesKeepTheBasicsOnASmallPhone() {
        narrow("haoyizhou", DEPARTMENT);
        narrow("sysadmin", ADMINISTRATION);
    }

    @Test
    void textTooPaleIsFound() {
        Visitor visitor = visitors.arrive(Screen.DESKTOP).open("/sign-in");
        visitor.page().evaluate("document.querySelector('h1').style.color = '#aab'");
        assertThat(Contrast.weakOn(visitor.page())).hasSize(1);
    }

    private void narrow(String username, List<String> pages) {
        Visitor visitor = visitors.arrive(Screen.PHONE.options().setViewportSize(375, 844))
                .signIn(username);
        pages.forEach(path -> {
            looks(visitor, path);
            leavesRoomForAFinger(visitor, path);
        });
    }

    private List<String> pages() {
        return List.of(
                "/inbox",
                "/inbox?scope=done",
                "/inbox?q=nothing",
                "/inbox?scope=drafts",
                "/inbox?scope=copies",
                "/tasks/batch?task=" + task,
                "/start",
                "/mechanisms",
                "/elections",
                "/meetings",
                "/meetings/figures",
                "/problems",
                "/actions",
                "/start/practical-matter",
                "/tasks/" + task,
                "/cases",
                "/cases/" + matter,
                "/cases/" + matter + "/acts/1",
                "/notices");
    }

    private static void looks(Visitor visitor, String path) {
        visitor.open(path);
        assertThat(NAMELESS.matcher(visitor.at("body").ariaSnapshot()).results())
                .as("controls without a name on " + path)
                .extracting(found -> found.group().strip())
                .isEmpty();
        assertThat(visitor.at("h1:visible").count()).as("h1 on " + path).isEqualTo(1);
        assertThat(Contrast.weakOn(visitor.page())).as("pale texts on " + path).isEmpty();
        assertThat(visitor.overflows()).as("%s is wider than the screen", path).isFalse();
        assertThat((List<?>) visitor.page().evaluate(LOOSE))
                .as("scrolled on %s without holding what is placed in it: it may widen the page", path)
                .isEmpty();
    }

    private static void leavesRoomForAFinger(Visitor visitor, String path) {
        for (Locator target : visitor.at(
                        "main .btn:visible, main a.x-chip:visible, .x-tabbar a, .x-tabbar button, .x-top .btn:visible")
                .all()) {
            assertThat((boolean) target.evaluate("target => target.scrollWidth <= target.clientWidth + 1"))
                    .as("“%s” fits its button on %s", target.textContent().strip(), path)
                    .isTrue();
            BoundingBox box = target.boundingBox();
            assertThat(Math.min(box.width, box.height))
                    .as("size of “%s” on %s", target.textContent().strip(), path)
                    .isGreaterThanOrEqualTo(FINGER);
        }
    }
}
