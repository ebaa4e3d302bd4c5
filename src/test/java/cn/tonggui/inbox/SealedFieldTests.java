package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestDatabase;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
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

    private record Column(String table, String name) {}

    @Test
    void aSealedTextIsNowhereInTheDatabaseAfterDraftStartAndActs() {
        Browser browser = new Browser(mvc);
        Map<String, String> form = Map.of("subject", "密封的一件", "about", "OPEN-7f3a-明文", "secret", MARK);
        browser.put("laixiaojun", "/start/trial/draft", form);
        assertThat(browser.get("laixiaojun", "/start/trial").text()).contains(MARK);
        assertThat(columnsWith("OPEN-7f3a")).isNotEmpty();
        assertThat(columnsWith("PLANTED-7f3a")).isEmpty();

        String opened = browser.post("laixiaojun", "/start/trial", with(form, "_token", PublicId.next()))
                .location();
        String id = opened.substring("/cases/".length());
        walker.act(id, "review", "P36", "return", Map.of("opinion", "请补充。"));
        walker.act(id, "mend", "P40", "submit", Map.of("subject", "密封的一件", "about", "补过", "opinion", "补了"));
        String task = "/tasks/" + walker.taskAt(id, "review", people.viewer("P40"));
        assertThat(columnsWith("PLANTED-7f3a")).isEmpty();
        for (String who : List.of("laixiaojun", "zhupingan", "qinshouxin", "luojianchuan", "auditor")) {
            for (String page : List.of(opened, opened + "/acts/1", task)) {
                String text = browser.get(who, page).text();
                assertThat(text).as(who + " " + page).doesNotContain("PLANTED", "sealed:v");
                assertThat(text).as(who + " " + page).contains("已密封");
            }
        }
        walker.act(id, "review", "P36", "approve", Map.of("opinion", "同意。"));
        assertThat(columnsWith("PLANTED-7f3a")).isEmpty();
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    /** The columns of the whole database, the engine's too, in which the text stands, as text or as bytes. */
    private List<Column> columnsWith(String text) {
        List<Column> found = new ArrayList<>();
        for (Column column : columns()) {
            database.query("SELECT " + column.name() + " FROM " + column.table(), row -> {
                String words = row.getString(1);
                if (words != null
                        && (words.contains(text) || words.toLowerCase().contains(hex(text)))) {
                    found.add(column);
                }
            });
        }
        return found;
    }

    // H2 gives bytes as hexadecimal digits.
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Column> columns() {
        String schema = TestDatabase.onMariaDb() ? "tonggui" : "PUBLIC";
        return database.query("""
            SELECT c.TABLE_NAME, c.COLUMN_NAME
            FROM INFORMATION_SCHEMA.COLUMNS c
            JOIN INFORMATION_SCHEMA.TABLES t ON t.TABLE_NAME = c.TABLE_NAME AND t.TABLE_SCHEMA = c.TABLE_SCHEMA
            WHERE c.TABLE_SCHEMA = ? AND t.TABLE_TYPE = 'BASE TABLE'
              AND (LOWER(c.DATA_TYPE) LIKE '%char%' OR LOWER(c.DATA_TYPE) LIKE '%text%'
                OR LOWER(c.DATA_TYPE) LIKE '%lob%' OR LOWER(c.DATA_TYPE) LIKE '%large%'
                OR LOWER(c.DATA_TYPE) LIKE '%binary%')
            """, (row, no) -> new Column(quoted(row.getString(1)), quoted(row.getString(2))), schema);
    }

    private static String quoted(String name) {
        return TestDatabase.onMariaDb() ? "`" + name + "`" : "\"" + name + "\"";
    }
}
