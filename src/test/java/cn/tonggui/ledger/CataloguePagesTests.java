package cn.tonggui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.TongguiTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The catalogue: what one may begin leads on, what one may not says who may. */
@TongguiTest
class CataloguePagesTests {

    @Autowired
    private MockMvc mvc;

    private Browser browser;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
    }

    @Test
    void whatTheViewerMayBeginLeadsToItsForm() {
        assertThat(browser.get("laixiaojun", "/start").text())
                .contains("href=\"/start/practical-matter\"", "共 10 步", "个工作日");
    }

    @Test
    void whatTheViewerMayNotBeginSaysWhoMay() {
        assertThat(browser.get("auditor", "/start").text())
                .contains("x-tile off", "由正式党员、预备党员、职工群众发起")
                .doesNotContain("href=\"/start/practical-matter\"");
    }

    @Test
    void wordsFindATitleOrWhatItIsAbout() {
        assertThat(browser.get("laixiaojun", "/start?q=" + encoded("急难愁盼")).text())
                .contains("/start/practical-matter");
        assertThat(browser.get("laixiaojun", "/start?q=" + encoded("<没有>")).text())
                .contains("没有找到“&lt;没有&gt;”")
                .doesNotContain("href=\"/start/practical-matter\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
