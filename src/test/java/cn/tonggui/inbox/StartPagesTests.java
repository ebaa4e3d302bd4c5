package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A link to a start form may carry what is known already. */
@TongguiTest
class StartPagesTests {

    private static final String WORKER = "gujianmin";

    @Autowired
    private MockMvc mvc;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(mvc);
    }

    @Test
    void theFormBeginsWithWhatTheLinkSays() {
        Answer page = browser.get(WORKER, "/start/practical-matter?place=Lamp7&subject=A%3Cb%3E&nonsense=1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("value=\"Lamp7\"", "A&lt;b&gt;").doesNotContain("A<b>", "is-invalid");
    }

    @Test
    void aDraftComesBeforeTheLink() {
        browser.put(WORKER, "/start/practical-matter/draft", Map.of("place", "Draft8"));

        assertThat(browser.get(WORKER, "/start/practical-matter?place=Lamp7").text())
                .contains("Draft8")
                .doesNotContain("Lamp7");
        browser.post(WORKER, "/start/practical-matter/draft/discard", Map.of());
    }
}
