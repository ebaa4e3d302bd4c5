package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes between filling a form and its end: leaving, an ended session, impatience, somebody who was quicker. */
@BrowserTest
class InterruptionsTests {

    private static final double DRAFTS_ARE_SENT = 2_500;

    private static final String START = "/start/practical-matter";
    private static final Pattern CASE = Pattern.compile("/cases/[^/]+$");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whatIsTypedIsKeptUntilItIsSent(Screen screen) {
        Visitor worker = visitors.arrive(screen, "mobeichen").open(START);
        worker.fill("标题", "便道积水");
        worker.fill("诉求", "雨后上工便道积水没过鞋面 𠮷");
        worker.pick("类别", "", "工作环境");
        worker.attach("photos", "ditch.png");
        assertThat(worker.at("#draft")).containsText("草稿已自动保存");

        worker.page().reload();

        worker.sees("已恢复");
        assertThat(worker.field("标题")).hasValue("便道积水");
        assertThat(worker.field("诉求")).hasValue("雨后上工便道积水没过鞋面 𠮷");
        assertThat(worker.at("#f-category-box")).containsText("工作环境");
        assertThat(worker.keptFile("photos", "ditch.png")).isVisible();

        worker.press("提交");
        assertThat(worker.page()).hasURL(CASE);
        worker.open(START);
        assertThat(worker.field("标题")).hasValue("");
        assertThat(worker.at("main")).not().containsText("已恢复");
    }

    @Test
    void aDraftStillOnItsWayDoesNotComeBackAfterSending() {
        Visitor worker = visitors.arrive(Screen.DESKTOP, "qiandajiang").open(START);
        List<Route> held = new ArrayList<>();
        worker.page().route("**/draft", held::add);
        worker.fill("标题", "路灯不亮");
        worker.fill("诉求", "待班室门口的路灯不亮。");
        worker.page().waitForCondition(() -> !held.isEmpty());

        worker.press("提交");
        assertThat(worker.page()).hasURL(CASE);
        held.forEach(Route::resume);
        worker.page().unroute("**/draft");
        worker.page().waitForTimeout(500);
        worker.open(START);

        assertThat(worker.field("标题")).hasValue("");
    }

    @Test
    void anEndedSessionLeavesTheTextAndTheWayOn() {
        Visitor worker =
                visitors.arrive(Screen.PHONE, "mengfanshi").expecting(401, 403).open(START);
        worker.context().clearCookies();
        worker.fill("标题", "登录过期也不丢");
        worker.fill("诉求", "写到一半，登录过期了。");
        worker.field("诉求").blur();
        Page form = worker.page();
        // leaving a field saves the draft two seconds later: after signing in again it would renew the page by itself
        form.waitForTimeout(DRAFTS_ARE_SENT);
        Locator note = worker.at("#flash");
        assertThat(note).containsText("登录已过期，您填的内容还在");
        assertThat(worker.field("标题")).hasValue("登录过期也不丢");

        Page other = form.waitForPopup(() -> note.getByText("打开登录页").click());
        other.close();
        worker.in(worker.window()).signIn("mengfanshi").in(form);
        worker.press("提交");
        assertThat(note).containsText("请再点一次");
        assertThat(worker.field("标题")).hasValue("登录过期也不丢");
        worker.press("提交");

        assertThat(worker.page()).hasURL(CASE);
        worker.sees("登录过期也不丢");
    }

    @Test
    void nothingIsSentInAnothersName() {
        Visitor worker = visitors.arrive(Screen.DESKTOP, "mengfanshi")
                .expecting(401, 403)
                .open(START);
        Page form = worker.page();
        worker.context().clearCookies();
        worker.in(worker.window()).signIn("mobeichen").in(form);
        worker.fill("标题", "换了人登录");
        worker.fill("诉求", "不能以别人的名义提交。");

        worker.press("提交");
        assertThat(worker.at("#flash")).containsText("现在登录的是另一个账号");
        worker.press("提交");

        assertThat(worker.at("#flash")).containsText("现在登录的是另一个账号");
        assertThat(worker.field("标题")).hasValue("换了人登录");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aDoubleClickActsOnce(Screen screen) {
        String subject = "连点两下 " + screen;
        Visitor worker = visitors.arrive(screen, "baiguizhi").open(START);
        worker.fill("标题", subject);
        worker.fill("诉求", "点得急了些。");

        worker.button("提交").dblclick();

        assertThat(worker.page()).hasURL(CASE);
        worker.open("/inbox?scope=started&q=" + subject.replace(' ', '+'));
        assertThat(worker.at("#list .x-item")).hasCount(1);
    }

    @Test
    void theSecondOfTwoWindowsLearnsWhoWasFirst() {
        String matter = walker.open("practical-matter", "P40", Map.of("subject", "热水不够", "request", "热水不够"));
        String task = "/tasks/" + walker.taskAt(matter, "accept", people.viewer("P34"));
        Visitor secretary =
                visitors.arrive(Screen.DESKTOP, "qinshouxin").expecting(409).open(task);
        Page first = secretary.page();
        Page second = secretary.window();
        secretary.in(second).open(task);
        explain(secretary, "第二个窗口里写的解释");
        explain(secretary.in(first).open(task), "第一个窗口里写的解释");
        secretary.press("提交");
        assertThat(first).hasURL(Pattern.compile("/inbox$"));

        secretary.in(second).press("提交");

        assertThat(secretary.at("#flash")).containsText("这件事已由 秦守信 在");
        assertThat(secretary.field("解释内容")).hasValue("第二个窗口里写的解释");
    }

    private static void explain(Visitor secretary, String words) {
        secretary.tick("解释");
        secretary.fill("解释内容", words);
        secretary.fill("受理意见", "把道理讲清楚。");
    }
}
