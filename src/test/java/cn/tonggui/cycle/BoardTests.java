package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The board of a cycle while it runs: pairs on two rails, findings, and scores down to who gave them. */
@TongguiTest
class BoardTests {

    private static final String PROCESS = "four-sync";
    private static final String OFFICE = "haoyizhou";
    private static final String WORKER = "laixiaojun";
    private static final Pattern SHEET = Pattern.compile("/sheets/([\\w-]{22})");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Test
    void pairsFindingsAndScoresStandWhereTheyAreLookedFor() {
        Browser browser = new Browser(mvc);
        try (Begun cycle = walker.begin(PROCESS, before("proposeRewards"))) {
            String id = cycle.caseId();
            assertThat(browser.get(OFFICE, "/cycles").text())
                    .contains("/cycles/" + id, "青石工务段2026年第四季度四同步", "4 / 4 单位", "考核中");
            String board = browser.get(OFFICE, "/cycles/" + id).text();
            assertThat(board)
                    .contains("同安排布置", "同检查督促", "同考核奖惩", "同总结提升")
                    .contains("五小立项2项、师徒2对", "机具完好率", "舒敏", "纯党务")
                    .doesNotContain("??");
            assertThat(browser.get(OFFICE, "/cycles/" + id + "?unit=B04").text())
                    .contains("岗区讲评")
                    .doesNotContain("五小立项2项");
            assertThat(browser.get(OFFICE, "/cycles/" + id + "?unit=nowhere&view=list")
                            .text())
                    .contains("五小立项2项", "岗区讲评")
                    .doesNotContain("??");
            assertThat(browser.get(OFFICE, "/cycles/" + id + "/pairs/1").text())
                    .contains("双签下达", "立项1项。", "95.5", "台账11月页", "第 1 次检查", "2号起重机", "整改中", "技术", "/sheets/")
                    .doesNotContain("计划期限未到", "??");
            String scores = browser.get(OFFICE, "/cycles/" + id + "/scores").text();
            assertThat(scores)
                    .contains("84.50", "89.00", "86.30", "88.10", "良好")
                    .doesNotContain("??");

            for (String path : List.of("", "/pairs/1", "/scores")) {
                assertThat(browser.get(WORKER, "/cycles/" + id + path).status()).isEqualTo(404);
            }
            for (String none : List.of("/pairs/99", "/pairs/0", "/pairs/x")) {
                assertThat(browser.get(OFFICE, "/cycles/" + id + none).status()).isEqualTo(404);
            }
            opens(browser, scores);
        }
    }

    /** From a score to what it rests on: the sheet, and on it the case. */
    private static void opens(Browser browser, String scores) {
        Matcher sheets = SHEET.matcher(scores);
        assertThat(sheets.find()).isTrue();
        String sheet = browser.get(OFFICE, sheets.group()).text();
        assertThat(sheet)
                .contains("支部综合分", "车间业绩分", "86.30", "88.10", "× 0.6", "P1", "郝一舟", "权重×得分相加")
                .doesNotContain("??");
        assertThat(browser.get(WORKER, sheets.group()).status()).isEqualTo(404);
    }

    @Test
    void aBoardCostsTheSameWhateverIsOnIt() {
        Browser browser = new Browser(mvc);
        long bare;
        try (Begun cycle = walker.begin(PROCESS, before("receive"))) {
            bare = cost(browser, cycle.caseId());
        }
        try (Begun cycle = walker.begin(PROCESS, before("proposeRewards"))) {
            assertThat(cost(browser, cycle.caseId())).isBetween(bare - 1, bare);
        }
    }

    private long cost(Browser browser, String id) {
        assertThat(browser.get(OFFICE, "/cycles/" + id).status()).isEqualTo(200);
        return Statements.of(() -> browser.get(OFFICE, "/cycles/" + id)).size();
    }

    private static List<Map<String, Map<String, Object>>> before(String step) {
        return Walks.deeds(PROCESS).stream()
                .takeWhile(deed -> !deed.containsKey(step))
                .toList();
    }
}
