package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type is shown as they typed it, everywhere; a dialog or a console error would fail the test. */
@BrowserTest
class LiteralTextTests {

    private static final String TYPED = "${1+1} <script>alert(1)</script> 𠮷";
    private static final String MORE = TYPED + "<img src=x onerror=alert(2)> #{7*7} [[${2+2}]] |${9}|";

    @Autowired
    private Visitors visitors;

    @Test
    void typedCodeIsTextOnEveryPage() {
        Visitor worker = visitors.arrive(Screen.DESKTOP, "laixiaojun").open("/start/practical-matter");
        worker.fill("标题", TYPED);
        worker.fill("诉求", MORE);
        worker.fill("地点", TYPED);
        worker.attach("photos", "${1+1}𠮷.png");
        worker.press("提交");
        assertThat(worker.page()).hasURL(Pattern.compile("/cases/"));
        String matter = worker.page().url();
        worker.sees(MORE);

        Visitor secretary = visitors.arrive(Screen.DESKTOP, "qinshouxin").open("/inbox");
        secretary.openFromList(TYPED);
        secretary.sees(MORE);
        secretary.tick("解释");
        secretary.fill("解释内容", MORE);
        secretary.fill("受理意见", MORE);
        assertThat(secretary.at("#draft")).containsText("草稿已自动保存");
        secretary.page().reload();
        assertThat(secretary.field("解释内容")).hasValue(MORE);
        secretary.press("提交");
        assertThat(secretary.page()).hasURL(Pattern.compile("/inbox$"));

        worker.open("/inbox");
        worker.sees(TYPED);
        worker.open(matter);
        assertThat(worker.at("#log q")).hasText(MORE);
        assertThat(worker.at("#log dd").getByText(MORE).first()).isVisible();
        worker.at("#log").getByText("看当时的表单").first().click();
        worker.sees(MORE);
        worker.open("/cases?q=" + encoded(TYPED));
        assertThat(worker.at("#list td a")).hasText(TYPED);
        assertThat(worker.at("#q")).hasValue(TYPED);
        worker.open("/start?q=" + encoded(MORE));
        worker.sees("没有找到“" + MORE + "”");
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
