package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** From any score on the board to the finding, the resolution or the meeting behind it in at most three clicks. */
@TongguiTest
class ThreeClicksTests {

    private static final int CLICKS = 3;
    private static final String OFFICE = "haoyizhou";
    private static final Pattern LINK = Pattern.compile("href=\"(/(?:cycles|sheets|meetings|cases)/[^\"#]*)\"");
    private static final Pattern MAIN = Pattern.compile("<main[\\s\\S]*</main>");
    private static final Pattern SHEET = Pattern.compile("/sheets/[\\w-]{22}");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Test
    void whatAScoreRestsOnIsThreeClicksFromTheBoard() {
        Browser browser = new Browser(mvc);
        try (Begun agenda = walker.begin("committee-agenda", before("committee-agenda", "breakDown"));
                Begun cycle = walker.begin("four-sync", before("four-sync", "proposeRewards"))) {
            String board = "/cycles/" + cycle.caseId();
            Set<String> scores = sheets(browser, board);
            assertThat(scores).as("the four units' scores").hasSize(4);
            Set<String> reached = follow(browser, board);
            assertThat(reached)
                    .containsAll(scores)
                    .contains("/meetings/" + agenda.caseId())
                    .contains("/meetings/" + agenda.caseId() + "?item=1");
            assertThat(texts(browser, reached, "/cases/"))
                    .as("a finding, put right")
                    .anyMatch(page -> page.contains("2号起重机限位开关失灵"));
            assertThat(browser.get(OFFICE, "/meetings/" + agenda.caseId() + "?item=1")
                            .text())
                    .contains("11号道岔尖轨密贴不良");
        }
    }

    @Test
    void aSheetCostsTheSameWhateverItRestsOn() {
        Browser browser = new Browser(mvc);
        try (Begun cycle = walker.begin("four-sync", before("four-sync", "proposeRewards"))) {
            List<String> all = sheets(browser, "/cycles/" + cycle.caseId()).stream()
                    .filter(sheet -> browser.get(OFFICE, sheet).text().contains("一工区党支部"))
                    .toList();
            assertThat(all).isNotEmpty();
            String sheet = all.get(0);
            long bare = cost(browser, sheet);
            try (Begun agenda = walker.begin("committee-agenda", before("committee-agenda", "breakDown"))) {
                assertThat(browser.get(OFFICE, sheet).text()).contains("/meetings/" + agenda.caseId());
                assertThat(cost(browser, sheet))
                        .as("one statement asks which of its meetings and findings may be opened, however many")
                        .isLessThanOrEqualTo(bare + 1);
            }
        }
    }

    private long cost(Browser browser, String address) {
        assertThat(browser.get(OFFICE, address).status()).isEqualTo(200);
        return Statements.of(() -> browser.get(OFFICE, address)).size();
    }

    private static Set<String> sheets(Browser browser, String board) {
        return SHEET.matcher(browser.get(OFFICE, board + "/scores").text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every address that so many clicks lead to, through what the body of each page says. */
    private static Set<String> follow(Browser browser, String from) {
        Set<String> reached = new LinkedHashSet<>();
        Set<String> edge = Set.of(from);
        for (int click = 1; click <= CLICKS; click++) {
            Set<String> next = new LinkedHashSet<>();
            for (String page : edge) {
                next.addAll(links(browser, page));
            }
            next.removeAll(reached);
            reached.addAll(next);
            edge = next;
        }
        return reached;
    }

    private static Set<String> links(Browser browser, String page) {
        Browser.Answer answer = browser.get(OFFICE, page);
        assertThat(answer.status()).as("a link leads somewhere: " + page).isEqualTo(200);
        return MAIN.matcher(answer.text())
                .results()
                .flatMap(main -> LINK.matcher(main.group()).results())
                .map(link -> link.group(1).replace("&amp;", "&"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> texts(Browser browser, Set<String> reached, String under) {
        return reached.stream()
                .filter(page -> page.matches(under + "[\\w-]{22}"))
                .map(page -> browser.get(OFFICE, page).text())
                .toList();
    }

    private static List<Map<String, Map<String, Object>>> before(String process, String step) {
        return Walks.deeds(process).stream()
                .takeWhile(deed -> !deed.containsKey(step))
                .toList();
    }
}
