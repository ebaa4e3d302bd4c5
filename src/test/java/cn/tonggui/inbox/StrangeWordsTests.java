package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** Words that look like code are words: every page shows them as they were typed. */
@TongguiTest
class StrangeWordsTests {

    private static final String WORKER = "laixiaojun";
    private static final String SECRETARY = "qinshouxin";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    private Browser browser;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
    }

    private static Map<String, String> sent(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_token", PublicId.next());
        return form;
    }

    static List<String> words() {
        return Nasty.WORDS;
    }

    @ParameterizedTest
    @MethodSource("words")
    void aStrangeWordIsShownLiterallyOnEveryPage(String word) {
        String opened = browser.post(
                        WORKER,
                        "/start/practical-matter",
                        sent(Map.of("subject", word, "request", word, "place", word)))
                .location();
        assertThat(opened).startsWith("/cases/");
        String id = opened.substring("/cases/".length());
        String task = "/tasks/" + walker.taskAt(id, "accept", people.viewer("P34"));
        assertThat(browser.post(SECRETARY, opened + "/consult", sent(Map.of("words", word)))
                        .status())
                .isEqualTo(303);
        Answer returned = browser.post(
                SECRETARY,
                task + "/return",
                sent(Map.of(
                        "opinion",
                        word,
                        "_revision",
                        browser.get(SECRETARY, task).hidden("_revision"))));
        assertThat(returned.status()).isEqualTo(303);

        for (String page : List.of(opened, opened + "/acts/1", "/cases", "/inbox?scope=started")) {
            literal(browser.get(WORKER, page), word, page);
        }
        String query = UriUtils.encode(word, StandardCharsets.UTF_8);
        literal(browser.get(SECRETARY, "/inbox?scope=done&q=" + query), word, "done");
        literal(browser.get(SECRETARY, "/cases?q=" + query), word, "search");
    }

    private static void literal(Answer page, String word, String where) {
        assertThat(page.status()).as(where).isEqualTo(200);
        assertThat(HtmlUtils.htmlUnescape(page.text())).as(where).contains(word);
        if (word.contains("<")) {
            assertThat(page.text()).as(where).doesNotContain(word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "${1+1} #{2}", "{0} {number} ${x}", "𠮷野家"})
    void aNoticeShowsTheTitleLiterally(String word) {
        String id = walker.open("practical-matter", "P40", Map.of("subject", word, "request", word));
        Map<String, Object> owned =
                Map.of("reply", "limit", "owner", "P39", "checker", "P36", "deadline", "2026-12-05", "opinion", word);
        walker.act(id, "accept", "P34", "submit", owned);
        walker.act(id, "sign", "P39", "submit", Map.of("opinion", word));
        walker.act(id, "work", "P39", "submit", Map.of("progress", word, "filing", "finish"));
        walker.act(id, "check", "P36", "approve", Map.of("opinion", word));
        walker.act(id, "rate", "P40", "submit", Map.of("rating", "satisfied", "opinion", word));
        walker.act(id, "close", "P34", "submit", Map.of("announcement", word));

        literal(browser.get(WORKER, "/notices"), "“" + word + "”", "notices");
        literal(browser.get(WORKER, "/cases/" + id), word, "case");
    }
}
