package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer changes what is asked, and the fields are drawn again while one goes on. */
@BrowserTest
class RedrawnFieldsInTheBrowserTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Test
    void whoGoesOnWhileTheFieldsAreDrawnAgainLosesNothing() {
        Visitor secretary = visitors.arrive(Screen.DESKTOP, "qinshouxin").open("/start/three-meetings");
        meanwhile(secretary, () -> {
            secretary.field("会议名称").pressSequentially("边等边写");
            secretary.at("[name=voting][value=no]").check();
        });

        secretary.tick("党小组会");

        assertThat(secretary.at("#f-group-box")).isVisible();
        assertThat(secretary.field("会议名称")).hasValue("边等边写");
        assertThat(secretary.at("[name=voting][value=no]")).isChecked();
    }

    @Test
    void aWordBeingComposedIsNotTornApart() {
        Visitor secretary = acceptance("雨靴开裂");
        CDPSession keyboard = secretary.context().newCDPSession(secretary.page());
        meanwhile(secretary, () -> {
            secretary.field("受理意见").focus();
            keyboard.send("Input.imeSetComposition", composed("zhibu"));
        });

        answers(secretary, "解释");
        secretary.page().waitForTimeout(700); // who looks for a word among those offered has stopped typing
        secretary.page().keyboard().insertText("支部");

        assertThat(secretary.field("解释内容")).isVisible();
        assertThat(secretary.field("受理意见")).hasValue("支部");
    }

    private static JsonObject composed(String letters) {
        JsonObject composed = new JsonObject();
        composed.addProperty("text", letters);
        composed.addProperty("selectionStart", letters.length());
        composed.addProperty("selectionEnd", letters.length());
        return composed;
    }

    @Test
    void aListBeingSearchedStaysOpen() {
        Visitor secretary = visitors.arrive(Screen.DESKTOP, "qinshouxin").open("/start/three-meetings");
        meanwhile(secretary, () -> secretary.search("主持人", "祝"));

        answers(secretary, "党小组会");
        secretary.page().waitForTimeout(700);
        secretary
                .at("#f-host-box [role=option]")
                .filter(new Locator.FilterOptions().setHasText("祝平安"))
                .click();

        assertThat(secretary.at("#f-group-box")).isVisible();
        assertThat(secretary.at("#f-host-box .item")).containsText("祝平安");
    }

    /** What is asked anew would push the button away from under the finger. */
    @Test
    void aButtonHeldDownStaysWhereItIs() {
        Visitor secretary = acceptance("鞋柜太小").expecting(422);
        meanwhile(secretary, () -> {
            secretary.button("提交").hover();
            secretary.page().mouse().down();
        });

        answers(secretary, "解释");
        secretary.page().waitForTimeout(100);
        secretary.page().mouse().up();

        assertThat(secretary.at("#errors")).containsText("解释内容");
    }

    /** Done once, while the answer is awaited. */
    private static void meanwhile(Visitor visitor, Runnable deed) {
        visitor.page()
                .route(
                        "**/fields",
                        route -> {
                            deed.run();
                            route.resume();
                        },
                        new Page.RouteOptions().setTimes(1));
    }

    private static void answers(Visitor visitor, String choice) {
        visitor.page()
                .waitForResponse(
                        response -> response.url().endsWith("/fields"),
                        () -> visitor.form().getByLabel(choice).click());
    }

    private Visitor acceptance(String subject) {
        return new Acceptance(visitors, walker, people).of(Screen.DESKTOP, subject);
    }
}
