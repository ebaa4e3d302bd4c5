package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people change a parameter; the page of its rule tells since when and by whom. */
@BrowserTest
class RegulationInTheBrowserTests {

    private static final String PARAMETER = "/parameters/matter.acceptDays";

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aParameterIsProposedByOneAndConfirmedByAnother(Screen screen) {
        String setting = String.valueOf(7 + screen.ordinal());
        Visitor department = visitors.arrive(screen, "haoyizhou").expecting(422).open(PARAMETER);
        department.at("#setting").fill(setting);
        department.at("#reason").fill("检修高峰期人手紧。");
        button(department, "提出").click();
        assertThat(department.at("#errors")).containsText("还差 2 处");
        assertThat(department.at("#reason")).hasValue("检修高峰期人手紧。");
        department.at("#from").fill("203%d-01-01".formatted(screen.ordinal()));
        department.at("#source").fill("段党委〔2026〕12号");
        button(department, "提出").click();
        department.sees("这是您提出的，由另一个人复核后才生效");
        assertThat(button(department, "同意")).hasCount(0);

        Visitor second = visitors.arrive(screen, "sysadmin").open(PARAMETER);
        second.sees("检修高峰期人手紧。");
        button(second, "同意").click();
        assertThat(second.at("main .x-note.ok")).isVisible();

        department.open("/rules/R-P01");
        Locator row = department
                .at("#parameters tbody tr")
                .filter(new Locator.FilterOptions().setHasText("203%d年1月1日".formatted(screen.ordinal())));
        assertThat(row).containsText(setting + " 个工作日");
        assertThat(row).containsText("检修高峰期人手紧。");
        assertThat(row).containsText("郝一舟、");
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.at("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
