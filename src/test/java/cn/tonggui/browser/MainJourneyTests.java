package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One matter from a worker's phone to a closed, traceable case. */
@BrowserTest
class MainJourneyTests {

    private static final Pattern INBOX = Pattern.compile("/inbox$");
    private static final Pattern CASE = Pattern.compile("/cases/[^/?]+$");

    /** Who, what, where; in which capacity; the words. The latest stands on top. */
    private static final Pattern[] WAY = {
        entry("系统 办结", "", ""),
        entry("系统 发出通知", "", "您的诉求已销号"),
        entry("秦守信 提交 销号公示", "一工区党支部书记", ""),
        entry("赖小军 提交 评价办理", "", "满意度"),
        entry("祝平安 同意 复核", "", "到现场看过，两台都能用。"),
        entry("邓长林 提交 办理填报", "", "申请办结"),
        entry("邓长林 提交 办理填报", "", "报进展"),
        entry("邓长林 提交 签收", "", "已签收。"),
        entry("秦守信 提交 支部受理", "一工区党支部书记", "纳入支部办实事清单。"),
        entry("赖小军 发起 提出诉求", "", "")
    };

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aMatterTravelsFromTheWorkerToTheAuditor(Screen screen) {
        String subject = "班中餐热饭难 " + screen;
        Visitor worker = visitors.arrive(screen, "laixiaojun");
        Visitor secretary = visitors.arrive(screen, "qinshouxin");
        Visitor owner = visitors.arrive(screen, "dengchanglin");
        Visitor checker = visitors.arrive(screen, "zhupingan");

        files(worker, subject);
        accepts(secretary, subject);
        signs(owner, subject);
        works(owner, subject, "报进展", "微波炉已到货。");
        works(owner, subject, "申请办结", "微波炉和保温柜各添一台。");
        verifies(checker, subject);
        rates(worker, subject);
        closes(secretary, subject);

        worker.open("/notices");
        worker.sees("您的诉求已销号");
        worker.sees("“" + subject + "”");
        reads(visitors.arrive(screen, "auditor"), subject);
    }

    private void files(Visitor worker, String subject) {
        worker.open("/start");
        worker.at(".x-tile").getByText("我为群众办实事").click();
        worker.fill("标题", subject);
        worker.fill("诉求", "午休四十分钟，微波炉只有一台，排不上队的只能吃凉饭。");
        worker.pick("类别", "", "生活后勤");
        worker.fill("地点", "一工区待班室");
        worker.attach("photos", "queue.png");
        worker.press("提交");
        assertThat(worker.page()).hasURL(CASE);
        worker.sees("已发起");
        worker.mayGoOn();
        worker.sees("一工区党支部书记");
    }

    private void accepts(Visitor secretary, String subject) {
        open(secretary, subject);
        secretary.tick("限期办");
        secretary.pick("责任人", "邓长林", "邓长林");
        secretary.pick("复核人", "zhupingan", "祝平安");
        secretary.fill("期限", "2026-12-05");
        secretary.fill("受理意见", "纳入支部办实事清单。");
        send(secretary, "提交");
    }

    private void signs(Visitor owner, String subject) {
        open(owner, subject);
        owner.fill("签收意见", "已签收。");
        send(owner, "提交");
    }

    private void works(Visitor owner, String subject, String filing, String progress) {
        open(owner, subject);
        owner.fill("进展", progress);
        owner.tick(filing);
        if (filing.equals("申请办结")) {
            owner.attach("evidence", "oven.png");
        }
        send(owner, "提交");
    }

    private void verifies(Visitor checker, String subject) {
        open(checker, subject);
        checker.sees("oven.png");
        checker.fill("复核意见", "到现场看过，两台都能用。");
        send(checker, "同意");
    }

    private void rates(Visitor worker, String subject) {
        open(worker, subject);
        worker.tick("满意");
        send(worker, "提交");
    }

    private void closes(Visitor secretary, String subject) {
        open(secretary, subject);
        secretary.fill("公示说明", "一工区待班室已添置微波炉、保温柜各一台。");
        send(secretary, "提交");
        secretary.sees("这件事已经办结");
    }

    private void reads(Visitor auditor, String subject) {
        auditor.open("/cases?q=" + subject.replace(' ', '+'));
        auditor.at("#list a").getByText(subject).click();
        auditor.page().waitForURL(CASE);
        auditor.sees("已办结");

        assertThat(auditor.at("#log .x-tl > li")).hasText(WAY);
        assertThat(auditor.at("main dl.x-facts div").filter(containing("地点")).first())
                .containsText("一工区待班室");
        Locator second = auditor.at("#log tr").filter(containing("微波炉和保温柜各添一台。"));
        assertThat(second.locator("del")).hasText("微波炉已到货。");
        assertThat(auditor.at(".x-bpmn.wide svg")).isVisible();
        assertThat(auditor.at(".x-bpmn.wide .n-done")).not().hasCount(0);

        changesNothing(auditor);
        auditor.at("#log").getByText("看当时的表单").last().click();
        auditor.page().waitForURL(Pattern.compile("/acts/1$"));
        auditor.sees("queue.png");
        changesNothing(auditor);
    }

    private static void changesNothing(Visitor auditor) {
        assertThat(auditor.at("main form, main button:not([data-whole]), main input, main textarea"))
                .hasCount(0);
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Pattern entry(String act, String capacity, String words) {
        return Pattern.compile(act + ".*" + capacity + ".*" + words, Pattern.DOTALL);
    }

    private void open(Visitor visitor, String subject) {
        visitor.open("/inbox");
        visitor.openFromList(subject);
    }

    private void send(Visitor visitor, String button) {
        visitor.press(button);
        assertThat(visitor.page()).hasURL(INBOX);
        visitor.sees("已办好");
        visitor.mayGoOn();
    }
}
