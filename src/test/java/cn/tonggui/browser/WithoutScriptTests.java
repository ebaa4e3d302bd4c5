package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plain HTML forms do the same work where scripts are off. */
@BrowserTest
class WithoutScriptTests {

    @Autowired
    private Visitors visitors;

    @Test
    void aMatterIsFiledAcceptedWorkedOffAndApproved() {
        Visitor worker = arrive("laixiaojun").expecting(422).open("/start/practical-matter");
        worker.fill("诉求", "没有脚本也能提。");
        worker.attach("photos", Visitor.png("plain.png"));
        worker.press("提交");
        assertThat(worker.at("#errors")).containsText("还差 1 处");
        worker.fill("标题", "没有脚本也能办");
        worker.press("提交");
        assertThat(worker.page()).hasURL(Pattern.compile("/cases/[^/]+$"));
        worker.sees("plain.png");

        Visitor secretary = open("qinshouxin");
        secretary.tick("限期办");
        choose(secretary, "责任人", "邓长林");
        choose(secretary, "复核人", "祝平安");
        secretary.fill("期限", "2026-12-05");
        secretary.fill("受理意见", "纳入清单。");
        send(secretary, "提交");

        Visitor owner = open("dengchanglin");
        send(owner, "提交");
        owner.open("/inbox").openFromList("没有脚本也能办");
        owner.fill("进展", "办好了。");
        owner.tick("申请办结");
        owner.attach("evidence", Visitor.png("done.png"));
        send(owner, "提交");

        Visitor checker = open("zhupingan");
        checker.sees("done.png");
        checker.fill("复核意见", "看过了。");
        send(checker, "同意");
    }

    @Test
    void aPersonIsEnteredAndWhatIsWrongToldAtItsField() {
        Visitor department = arrive("haoyizhou").expecting(422).open("/organisation/changes/new/person-enter");
        department.fill("编号", "P902");
        department.fill("姓名", "关山");
        department.tick("男");
        choose(department, "所在单位", "综合机修车间");
        department.press("登记");
        assertThat(department.at("#errors")).containsText("还差 1 处");
        assertThat(department.field("姓名")).hasValue("关山");
        department.fill("出生年份", "1991");
        department.press("登记");
        assertThat(department.page()).hasURL(Pattern.compile("/organisation/(?!changes)"));
        department.sees("关山");
    }

    @Test
    void aTableTakesOneMoreRowAndKeepsWhatIsTyped() {
        Visitor worker = arrive("laixiaojun").open("/start/trial-scoring");
        Locator rows = worker.form().locator("tbody tr");
        int before = rows.count();
        worker.fill("名称", "轨缝尺");
        worker.form().locator("[name='authors.0.part']").fill("设计");

        worker.press("再加一行");

        assertThat(rows).hasCount(before + 1);
        assertThat(worker.field("名称")).hasValue("轨缝尺");
        assertThat(worker.form().locator("[name='authors.0.part']")).hasValue("设计");
    }

    private Visitor arrive(String username) {
        return visitors.arrive(Screen.PHONE.options().setJavaScriptEnabled(false))
                .signIn(username);
    }

    private Visitor open(String username) {
        Visitor visitor = arrive(username).open("/inbox");
        visitor.openFromList("没有脚本也能办");
        return visitor;
    }

    private static void choose(Visitor visitor, String label, String person) {
        Locator select = visitor.field(label);
        String option = select.locator("option")
                .filter(new Locator.FilterOptions().setHasText(person))
                .getAttribute("value");
        select.selectOption(new SelectOption().setValue(option));
    }

    private static void send(Visitor visitor, String button) {
        visitor.press(button);
        assertThat(visitor.page()).hasURL(Pattern.compile("/inbox$"));
        visitor.sees("已办好");
    }
}
