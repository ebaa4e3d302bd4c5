package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Walker;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox by hand: keys, preview, views, several approvals at once, on both screens. */
@BrowserTest
class InboxInTheBrowserTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    private String mark;

    @BeforeEach
    void mark() {
        mark = "阅" + System.nanoTime();
    }

    /** A matter that waits for the check of 祝平安, where an opinion is all there is to say. */
    private void waitsForTheCheck(String subject) {
        String id = walker.open("practical-matter", "P40", Map.of("subject", mark + subject, "request", "微波炉只有一台。"));
        walker.act(
                id,
                "accept",
                "P34",
                "submit",
                Map.of(
                        "reply",
                        "limit",
                        "owner",
                        "P39",
                        "checker",
                        "P36",
                        "deadline",
                        "2026-12-05",
                        "opinion",
                        "纳入清单。"));
        walker.act(id, "sign", "P39", "submit", Map.of("opinion", "签收。"));
        walker.act(id, "work", "P39", "submit", Map.of("progress", "添了一台。", "filing", "finish"));
    }

    private Locator row(Visitor visitor, String subject) {
        return visitor.at(".x-item").filter(new Locator.FilterOptions().setHasText(mark + subject));
    }

    @Test
    void keysWalkTheListAndPreviewButNeverAgree() {
        waitsForTheCheck("甲");
        waitsForTheCheck("乙");
        Visitor checker = visitors.arrive(Screen.DESKTOP, "zhupingan").open("/inbox?q=" + mark);
        Page page = checker.page();
        assertThat(checker.at(".x-item")).hasCount(2);

        String first = checker.at(".x-item .t").nth(0).textContent().strip();
        String second = checker.at(".x-item .t").nth(1).textContent().strip();
        page.keyboard().press("j");
        assertThat(checker.at(".x-item").nth(0)).hasAttribute("aria-current", "true");
        assertThat(checker.at("#preview .x-t1")).hasText(first);
        page.keyboard().press("j");
        assertThat(checker.at("#preview .x-t1")).hasText(second);
        page.keyboard().press("k");
        assertThat(checker.at("#preview .x-t1")).hasText(first);
        page.keyboard().press("x");
        assertThat(checker.at(".x-item input[type=checkbox]").nth(0)).isChecked();
        assertThat(checker.at("[data-batch]")).containsText("已选 1 项");
        page.keyboard().press("x");
        assertThat(checker.at("[data-batch]")).isHidden();

        page.keyboard().press("/");
        assertThat(checker.at("#q")).isFocused();
        page.keyboard().type("jx?");
        assertThat(checker.at("#keys")).isHidden();
        page.keyboard().press("Escape");
        checker.open("/inbox?q=" + mark);
        page.keyboard().press("?");
        assertThat(checker.at("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(checker.at("#keys")).isHidden();
        page.keyboard().press("j");
        assertThat(checker.at("#preview .x-t1")).hasText(first);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/tasks/"));
    }

    @Test
    void aPlainApprovalIsGivenInThePreviewAndTheListStaysAsItWas() {
        waitsForTheCheck("甲");
        waitsForTheCheck("乙");
        Visitor checker =
                visitors.arrive(Screen.DESKTOP, "zhupingan").expecting(422).open("/inbox?q=" + mark);
        row(checker, "甲").locator(".m").click();
        assertThat(checker.at("#preview .x-t1")).hasText(mark + "甲");
        checker.at("#preview")
                .getByText("同意", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(checker.at("#preview .x-note.late")).containsText("还差 1 处");

        row(checker, "乙").locator(".m").click();
        assertThat(checker.at("#preview .x-t1")).hasText(mark + "乙");
        checker.at("#preview textarea").fill("看过了。");
        checker.at("#preview")
                .getByText("同意", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(checker.at("main .x-note.ok")).containsText("下一步在");
        assertThat(checker.at(".x-item")).hasCount(1);
        assertThat(checker.at("#q")).hasValue(mark);
    }

    @Test
    void aStepWithAFormIsOpenedFromThePreview() {
        walker.open("practical-matter", "P40", Map.of("subject", mark + "受理", "request", "微波炉只有一台。"));
        Visitor secretary = visitors.arrive(Screen.DESKTOP, "qinshouxin").open("/inbox?q=" + mark);
        row(secretary, "受理").locator(".m").click();
        assertThat(secretary.at("#preview .x-actions")).containsText("这一步要填写表单");
        secretary.at("#preview .x-actions a").first().click();
        secretary.page().waitForURL(Pattern.compile("/tasks/"));
    }

    @Test
    void severalAreApprovedFromOneListOnADesktop() {
        severalAreApproved(Screen.DESKTOP);
    }

    @Test
    void severalAreApprovedFromOneListOnAPhone() {
        severalAreApproved(Screen.PHONE);
    }

    private void severalAreApproved(Screen screen) {
        List.of("甲", "乙", "丙").forEach(this::waitsForTheCheck);
        Visitor checker = visitors.arrive(screen, "zhupingan").expecting(422).open("/inbox?q=" + mark);
        if (screen == Screen.PHONE) {
            checker.at("[data-picking]").click();
        }
        row(checker, "甲").locator("input[type=checkbox]").check();
        row(checker, "乙").locator("input[type=checkbox]").check();
        assertThat(checker.at("[data-batch]")).containsText("2 项均可批量");
        assertThat(checker.overflows()).isFalse();
        checker.at("[data-batch]").getByText("批量同意").click();

        checker.page().waitForURL(Pattern.compile("/tasks/batch"));
        checker.sees("将同意这 2 件");
        checker.at("main .btn-primary").click();
        checker.sees("写一句意见");
        checker.at("#opinion").fill("到现场看过。");
        checker.at("main .btn-primary").click();
        checker.sees("2 件已同意");
        assertThat(checker.overflows()).isFalse();
        checker.at("main .btn-primary").click();
        assertThat(checker.at(".x-item")).hasCount(1);
        assertThat(row(checker, "丙")).isVisible();
    }

    @Test
    void aViewIsSavedUnderANameAndTakenBack() {
        waitsForTheCheck("甲");
        Visitor checker = visitors.arrive(Screen.DESKTOP, "zhupingan").open("/inbox");
        checker.at("#q").fill(mark + " 甲");
        assertThat(checker.at(".x-item")).hasCount(1);
        checker.at(".x-views summary").click();
        checker.at("#name").fill("我的复核");
        checker.at(".x-views form button").last().click();
        Locator view = checker.at(".x-views .x-filter").filter(new Locator.FilterOptions().setHasText("我的复核"));
        assertThat(view).hasAttribute("aria-current", "true");
        checker.open("/inbox");
        view.click();
        assertThat(checker.at("#q")).hasValue(mark + " 甲");
        assertThat(checker.at(".x-item")).hasCount(1);
        checker.at(".x-views").getByText("删除视图").click();
        assertThat(view).hasCount(0);
    }

    @Test
    void filtersFoldAwayOnAPhone() {
        waitsForTheCheck("甲");
        Visitor checker = visitors.arrive(Screen.PHONE, "zhupingan").open("/inbox");
        assertThat(checker.at("#narrow")).isHidden();
        checker.at("[data-fold]").click();
        assertThat(checker.at("#narrow")).isVisible();
        assertThat(checker.overflows()).isFalse();
        checker.at("#narrow a").click();
        checker.sees("按到达");
        checker.open("/inbox?scope=drafts");
        assertThat(checker.overflows()).isFalse();
    }
}
