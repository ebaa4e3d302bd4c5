package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.meeting.CalledMeetings;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A worker beside the track has one hand free: what it takes to report a problem, counted by the pages themselves. */
@BrowserTest
class ProblemFromThePhoneTests {

    private static final int MOST_SCREENS = 3;
    private static final int MOST_TOUCHES = 8;
    private static final String COUNTS = """
            const more = what => sessionStorage[what] = 1 + Number(sessionStorage[what] || 0);
            addEventListener('pointerdown', e => { if (e.isTrusted) more('touches'); }, true);
            more('screens');
            """;

    @Autowired
    private Visitors visitors;

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void leaveNothing() {
        new CalledMeetings(application, "B04").leave();
    }

    @Test
    void aProblemTakesThreeScreensAndEightTouchesBesidesTyping() {
        Visitor worker = visitors.arrive(Screen.PHONE, "laixiaojun").open("/inbox");
        worker.context().addInitScript(COUNTS);

        assertThat(worker.overflows()).isFalse();
        worker.at(".x-tabbar a[href='/start']").tap();
        assertThat(worker.page()).hasURL(Pattern.compile("/start$"));
        worker.at("a.x-tile[href='/start/problem-intake']").tap();
        // The first page was there before anybody counted: the touch that left it is one more.
        types(worker, "现象", "隧道口结冰，巡道容易滑倒");
        types(worker, "地点", "三号隧道口");
        worker.form().getByText("气候").tap();
        worker.field("是否紧急").and(worker.at("input[role=combobox]")).tap();
        worker.at("[role=option]:visible").filter(only("紧急")).tap();
        worker.button("提交").tap();
        assertThat(worker.page()).hasURL(Pattern.compile("/cases/"));

        worker.sees("隧道口结冰，巡道容易滑倒");
        assertThat(worker.at("main dl.x-facts").first()).containsText("气候");
        assertThat(worker.at("main dl.x-facts").first()).containsText("紧急");
        assertThat(counted(worker, "screens")).isBetween(1, MOST_SCREENS);
        assertThat(1 + counted(worker, "touches")).isBetween(5, MOST_TOUCHES);
    }

    private static void types(Visitor worker, String label, String words) {
        worker.field(label).tap();
        worker.page().keyboard().insertText(words);
    }

    private static Locator.FilterOptions only(String words) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^" + words + "$"));
    }

    private static int counted(Visitor worker, String what) {
        return ((Number) worker.page().evaluate("Number(sessionStorage." + what + " || 0)")).intValue();
    }
}
