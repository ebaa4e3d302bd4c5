package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** From the depot down to a branch, and one period beside others. */
@TongguiTest
class ComparisonTests {

    private static final String OFFICE = "haoyizhou";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate alone;

    @Test
    void theDepotOpensToItsGeneralBranchAndThatToItsBranches() {
        Browser browser = new Browser(mvc);
        try (Begun cycle = walker.begin("four-sync", before("proposeRewards"))) {
            String board = "/cycles/" + cycle.caseId();
            String all = browser.get(OFFICE, board + "?view=units").text();
            assertThat(all)
                    .contains("青石工务段党委", "青石线路车间党总支", "一工区党支部", "综合机修车间党支部")
                    .contains("86.30", "88.10", "1 / 0 / 0", board + "?unit=Z1&amp;view=units")
                    .doesNotContain("??");
            String general = browser.get(OFFICE, board + "?unit=Z1&view=units").text();
            assertThat(main(general))
                    .contains("青石线路车间党总支", "一工区党支部", "机械化工区党支部")
                    .doesNotContain("2号起重机");
            assertThat(browser.get(OFFICE, board + "?unit=Z1").text())
                    .contains("岗区讲评", "支委包保")
                    .doesNotContain("五小立项2项");
            assertThat(browser.get(OFFICE, board + "?unit=B07&view=found").text())
                    .contains("2号起重机限位开关失灵", "整改中", "/cases/");
            assertThat(browser.get(OFFICE, board + "?unit=B04&view=found").text())
                    .contains("没有发现问题");
        }
    }

    @Test
    void aPeriodStandsBesideTheOneBeforeAndTheSameOfTheYearBefore() {
        Browser browser = new Browser(mvc);
        try (Begun cycle = walker.begin("four-sync", before("proposeRewards"))) {
            sheet("compare-before-0000001", "2026Q3", "84.10", "87.00");
            sheet("compare-year-000000001", "2025Q4", "88.30", "87.50");
            String compare = "/cycles/" + cycle.caseId() + "/compare";
            String page = browser.get(OFFICE, compare).text();
            assertThat(page)
                    .contains("本期 2026Q4", "上期 2026Q3", "去年同期 2025Q4")
                    .contains("84.10", "88.30", "+2.20", "-2.00", "80%", "4/5 项")
                    .contains("data-chart=\"{&quot;kind&quot;:&quot;bar&quot;")
                    .contains("发现按等级", "发现按原因", "A类", "技术")
                    .doesNotContain("??");
            assertThat(main(browser.get(OFFICE, compare + "?unit=B04").text()))
                    .doesNotContain("84.10")
                    .contains("一工区党支部");
            assertThat(browser.get("laixiaojun", compare).status()).isEqualTo(404);
        } finally {
            alone.executeWithoutResult(status -> sql.update("DELETE FROM cyc_sheet WHERE case_id LIKE 'compare-%'"));
        }
    }

    private void sheet(String id, String period, String branch, String workshop) {
        alone.executeWithoutResult(status -> sql.update(
                "INSERT INTO cyc_sheet (case_id, number, unit, period, crosser, rules_day, state, party_shown, business_shown,"
                        + " branch_shown, branch_band, workshop_shown, workshop_band, opened_at)"
                        + " VALUES (?, ?, 'B07', ?, 'P01', DATE '2026-01-01', 'CLOSED', 80, 90, ?, 'GOOD', ?, 'GOOD',"
                        + " TIMESTAMP '2026-01-01 08:00:00')",
                id,
                id,
                period,
                new BigDecimal(branch),
                new BigDecimal(workshop)));
    }

    @Test
    void viewsAndComparisonCostTheSameWhateverThereIs() {
        Browser browser = new Browser(mvc);
        List<String> paths = List.of("?view=units", "?view=found", "?unit=Z1", "/compare");
        List<Long> bare;
        try (Begun cycle = walker.begin("four-sync", before("receive"))) {
            bare = paths.stream()
                    .map(path -> cost(browser, cycle.caseId() + path))
                    .toList();
        }
        try (Begun cycle = walker.begin("four-sync", before("proposeRewards"))) {
            List<Long> full = paths.stream()
                    .map(path -> cost(browser, cycle.caseId() + path))
                    .toList();
            for (int i = 0; i < bare.size(); i++) {
                assertThat(full.get(i)).as(paths.get(i)).isBetween(bare.get(i) - 1, bare.get(i));
            }
        }
    }

    private static long cost(Browser browser, String path) {
        assertThat(browser.get(OFFICE, "/cycles/" + path).status()).isEqualTo(200);
        return Statements.of(() -> browser.get(OFFICE, "/cycles/" + path)).size();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static List<Map<String, Map<String, Object>>> before(String step) {
        return Walks.deeds("four-sync").stream()
                .takeWhile(deed -> !deed.containsKey(step))
                .toList();
    }
}
