package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing by hand on the page of a step, and what goes beside its case. */
@BrowserTest
class SignatureInTheBrowserTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whatIsDrawnIsKeptThroughARefusalAndShownWithTheAct(Screen screen) {
        String matter = walker.open("trial-signature", "P40", Map.of("subject", "手写一件"));
        String task = walker.taskAt(matter, "review", people.viewer("P36"));
        Visitor member = visitors.arrive(screen, "zhupingan").open("/tasks/" + task);
        member.press("领办");
        assertThat(member.at("#signature canvas")).isVisible();
        draw(member);
        shot(member, "pad-" + screen);

        member.expecting(422).press("不同意");
        assertThat(member.at("#signature img")).isVisible();
        shot(member, "kept-" + screen);
        member.press("重签");
        assertThat(member.at("#signature img")).hasCount(0);
        member.fill("意见", "看过了");
        member.press("同意");
        assertThat(member.at("#errors")).containsText("请先签名");
        draw(member);
        member.press("同意");

        assertThat(member.page()).hasURL(Pattern.compile("/inbox$"));
        member.open("/cases/" + matter);
        Locator signature = member.at("#log .x-signed img");
        signature.scrollIntoViewIfNeeded();
        assertThat(signature).isVisible();
        shot(member, "case-" + screen);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whatGoesBesideACaseStandsOnItsPage(Screen screen) {
        String matter = walker.open("practical-matter", "P40", Map.of("subject", "班中餐热饭难", "request", "微波炉只有一台。"));
        Visitor above = visitors.arrive(screen, "luguodong").open("/cases/" + matter + "/copy");
        above.pick("抄送给", "古建民", "古建民");
        above.fill("为什么告诉他们", "一工区的做法可以参考。");
        shot(above, "copy-" + screen);
        above.press("抄送");
        above.sees("已抄送给 古建民");
        above.open("/cases/" + matter + "/consult");
        above.fill("想问什么", "电源够不够三台一起用？");
        above.press("沟通");
        above.open("/cases/" + matter + "/supervise");
        above.fill("要求", "月底前把热饭的办法定下来。");
        above.field("期限").fill("2026-11-30");
        above.press("督办");
        above.open("/cases/" + matter + "/urge");
        above.press("催办");
        above.sees("已催 秦守信 办理");
        shot(above, "beside-" + screen);
        above.open("/supervision");
        above.sees("班中餐热饭难");
        shot(above, "supervision-" + screen);
    }

    private static void draw(Visitor visitor) {
        Locator canvas = visitor.at("#signature canvas");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        Mouse mouse = visitor.page().mouse();
        mouse.move(box.x + 30, box.y + 40);
        mouse.down();
        mouse.move(box.x + 120, box.y + 90, new Mouse.MoveOptions().setSteps(8));
        mouse.move(box.x + 60, box.y + 110, new Mouse.MoveOptions().setSteps(8));
        mouse.up();
    }

    private static void shot(Visitor visitor, String name) {
        String folder = System.getenv("TONGGUI_SHOTS");
        if (folder != null) {
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
