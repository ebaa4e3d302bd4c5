package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Columns;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What is typed into a sealed field stands nowhere in the database as it was typed, and on nobody else's page. */
@TongguiTest
class SealedFieldTests {

    private static final String MARK = "PLANTED-7f3a-暗记";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate database;

    @Test
    void aSealedTextIsNowhereInTheDatabaseAfterDraftStartAndActs() {
        Browser browser = new Browser(mvc);
        Map<String, String> form = Map.of("subject", "密封的一件", "about", "OPEN-7f3a-明文", "secret", MARK);
        browser.put("laixiaojun", "/start/trial/draft", form);
        assertThat(browser.get("laixiaojun", "/start/trial").text()).contains(MARK);
        assertThat(Columns.with(database, "OPEN-7f3a")).isNotEmpty();
        assertThat(Columns.with(database, "PLANTED-7f3a")).isEmpty();

        String opened = browser.post("laixiaojun", "/start/trial", with(form, "_token", PublicId.next()))
                .location();
        String id = opened.substring("/cases/".length());
        walker.act(id, "review", "P36", "return", Map.of("opinion", "请补充。"));
        walker.act(id, "mend", "P40", "submit", Map.of("subject", "密封的一件", "about", "补过", "opinion", "补了"));
        String task = "/tasks/" + walker.taskAt(id, "review", people.viewer("P40"));
        assertThat(Columns.with(database, "PLANTED-7f3a")).isEmpty();
        for (String who : List.of("laixiaojun", "zhupingan", "qinshouxin", "luojianchuan", "auditor")) {
            for (String page : List.of(opened, opened + "/acts/1", task)) {
                String text = browser.get(who, page).text();
                assertThat(text).as(who + " " + page).doesNotContain("PLANTED", "sealed:v");
                assertThat(text).as(who + " " + page).contains("已密封");
            }
        }
        walker.act(id, "review", "P36", "approve", Map.of("opinion", "同意。"));
        assertThat(Columns.with(database, "PLANTED-7f3a")).isEmpty();
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }
}
