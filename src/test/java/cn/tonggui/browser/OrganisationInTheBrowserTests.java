package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.roster.ImportBook;
import cn.tonggui.testing.Walker;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 组织科 enters people and offices by hand and by workbook; what is entered counts where work is given out. */
@BrowserTest
class OrganisationInTheBrowserTests {

    private static final String TODAY = "2026-11-22";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** Whose office was ended for her has it again. */
    @AfterEach
    void giveTheOfficeBack() {
        write("DELETE FROM org_office WHERE person = 'P901'");
        write("UPDATE org_office SET valid_to = NULL WHERE unit = 'B06' AND office = 'secretary' AND person = 'P48'");
    }

    @Test
    void aPersonEnteredByHandGetsTheTasksOfHerOffice() {
        write("UPDATE org_office SET valid_to = '2026-11-21' WHERE unit = 'B06' AND office = 'secretary'");
        Visitor department = visitors.arrive(Screen.DESKTOP, "haoyizhou");

        entersThePerson(department);
        entersTheMembership(department);
        entersTheOffice(department);
        assertThat(department.at("main article")).containsText("由另一个人复核");
        assertThat(button(department, "确认")).hasCount(0);
        Visitor second = visitors.arrive(Screen.DESKTOP, "tongxin").open("/organisation/changes");
        second.sees("安然");
        button(second, "确认").click();
        second.sees("没有等待复核的变更");

        write("""
                INSERT INTO org_account (username, id, name, person, kind, password_hash, enabled)
                SELECT 'anran', 'P901', '安然', 'P901', kind, password_hash, enabled
                FROM org_account
                WHERE username = 'laixiaojun'
                """);
        walker.open("practical-matter", "P50", Map.of("subject", "机械间漏雨", "request", "雨天没法检修。"));
        Visitor holder = visitors.arrive(Screen.DESKTOP, "anran").open("/inbox");
        holder.openFromList("机械间漏雨");
        assertThat(holder.button("提交")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aWorkbookIsRefusedAtItsCellAndTakenWhenMended(Screen screen) {
        Visitor department = visitors.arrive(screen, "haoyizhou");

        uploads(department, worker(screen, "某"));
        department.sees("有 1 处问题，什么都没有写入");
        Locator fault = department.at("[aria-label=问题清单] tbody tr");
        assertThat(fault).hasCount(1);
        assertThat(fault).containsText(Pattern.compile("人员\\s*D2\\s*性别\\s*“性别”只能填：男、女"));

        uploads(department, worker(screen, "女"));
        department.sees("检查完毕，没有问题");
        button(department, "确认写入").click();
        department.sees("已全部写入");
        department.open("/organisation/people/BR" + screen.ordinal());
        department.sees("线路工");
    }

    private static ImportBook worker(Screen screen, String sex) {
        return new ImportBook().row(ImportBook.PEOPLE, "BR%d|夏竹||%s|1990|QS1|线路工||".formatted(screen.ordinal(), sex));
    }

    private static void uploads(Visitor department, ImportBook book) {
        department.open("/organisation/import");
        department.at("#file").setInputFiles(new FilePayload("名册.xlsx", WORKBOOK, book.bytes()));
        button(department, "上传并检查").click();
        assertThat(department.page()).hasURL(Pattern.compile("/organisation/import/.+"));
    }

    private static void entersThePerson(Visitor department) {
        department.open("/organisation/changes/new/person-enter");
        department.fill("编号", "P901");
        department.fill("姓名", "安然");
        department.tick("女");
        department.fill("出生年份", "1988");
        department.pick("所在单位", "机械化工区", "机械化工区");
        department.fill("岗位", "大机司机");
        department.fill("登记日期", TODAY);
        department.press("登记");
        department.sees("安然");
    }

    private static void entersTheMembership(Visitor department) {
        department.open("/organisation/changes/new/membership-begin?person=P901");
        department.pick("党支部", "机械化工区党支部", "机械化工区党支部");
        department.tick("正式党员");
        department.fill("入党（确定）日期", "2012-07-01");
        department.fill("编入日期", TODAY);
        department.press("登记");
        department.sees("安然");
    }

    private static void entersTheOffice(Visitor department) {
        department.open("/organisation/changes/new/office-begin");
        department.pick("人员", "anran", "安然");
        department.pick("职务", "", "书记");
        department.pick("任职单位", "机械化工区党支部", "机械化工区党支部");
        department.tick("选举");
        department.fill("任职日期", TODAY);
        department.fill("文号", "段党委〔2026〕9号");
        department.press("登记");
        assertThat(department.page()).hasURL(Pattern.compile("/organisation/changes$"));
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.at("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void write(String sql) {
        transaction.executeWithoutResult(now -> jdbc.update(sql));
    }
}
