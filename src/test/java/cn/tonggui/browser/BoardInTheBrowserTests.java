package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board of a cycle before its readers: drilled down, compared, drawn where there is room, in tables where there is not. */
@BrowserTest
class BoardInTheBrowserTests {

    private static final String OFFICE = "haoyizhou";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Test
    void chartsAreDrawnOnTheDeskAndTablesSayTheSameOnThePhone() {
        try (Begun cycle = walker.begin("four-sync", scored())) {
            String board = "/cycles/" + cycle.caseId();
            Visitor desk = visitors.arrive(Screen.DESKTOP, OFFICE).open(board);
            desk.at(".x-views a:has-text('比较')").click();
            assertThat(desk.at(".x-chart svg").first()).isVisible();
            assertThat(desk.at(".x-chart svg")).hasCount(3);
            desk.sees("86.30");
            Visitor phone = visitors.arrive(Screen.PHONE, OFFICE).open(board + "/compare");
            assertThat(phone.at(".x-chart").first()).isHidden();
            assertThat(phone.at("script[src*='echarts']")).hasCount(0);
            phone.sees("86.30");
            assertThat(phone.overflows()).isFalse();
        }
    }

    @Test
    void aPhoneTurnsToEachPhaseAndNothingOverflows() {
        try (Begun cycle = walker.begin("four-sync", scored())) {
            String board = "/cycles/" + cycle.caseId();
            Visitor phone = visitors.arrive(Screen.PHONE, OFFICE).open(board);
            assertThat(phone.at("#c-APPRAISE")).isVisible();
            phone.at(".x-tabs a:has-text('安排布置')").tap();
            assertThat(phone.at("#c-ASSIGN")).isVisible();
            assertThat(phone.at("#c-APPRAISE")).isHidden();
            for (String page : List.of("", "?view=list", "?view=units", "?view=found", "/scores", "/pairs/1")) {
                assertThat(phone.open(board + page).overflows()).as(page).isFalse();
            }
        }
    }

    private static List<Map<String, Map<String, Object>>> scored() {
        return Walks.deeds("four-sync").stream()
                .takeWhile(deed -> !deed.containsKey("proposeRewards"))
                .toList();
    }
}
