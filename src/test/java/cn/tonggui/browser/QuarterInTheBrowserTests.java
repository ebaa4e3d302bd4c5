package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.Cases;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The last quarter of 2026 in B07 and three other branches, each step taken on the page by the person whose step it is. */
@BrowserTest
class QuarterInTheBrowserTests {

    private static final LocalDateTime OVER = LocalDateTime.of(2027, 1, 4, 9, 0);
    private static final Map<String, Object> START = Map.of(
            "branch",
            "DW",
            "subject",
            "青石工务段2026年第四季度四同步",
            "kind",
            "quarter",
            "period",
            "2026Q4",
            "units",
            List.of(Map.of("unit", "B07"), Map.of("unit", "B03"), Map.of("unit", "B04"), Map.of("unit", "B06")));

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private TestClock clock;

    private Quarter quarter;

    @AfterEach
    void backToThePresent() {
        clock.turnBack();
    }

    @Test
    void whatIsPlannedTogetherIsInspectedScoredAndSummedUpTogether() {
        try (Begun begun = walker.begin("four-sync", List.of(Map.of("start", Map.of("as", "P04", "with", START))))) {
            quarter = new Quarter(visitors, walker, people, cases, begun.caseId());
            new QuarterPlan(quarter).isMadeSignedAndReceived();
            QuarterInspection inspection = new QuarterInspection(quarter);
            inspection.goesToTheUnit();
            String finding = inspection.isPutRight();
            begun.go(lateOnes());
            clock.turnTo(OVER);
            quarter.timersRing();
            QuarterScores scores = new QuarterScores(quarter);
            scores.areGivenByOthers();
            scores.areShown();
            scores.areRewarded();
            new QuarterSummary(quarter).isSigned(finding);
            assertThat(quarter.seen().state()).isEqualTo(CaseState.CLOSED);
            String next = nextOne();
            assertThat(quarter.at(Quarter.OFFICE).at("main")).containsText("日检双人签认");
            quarter.cancel(next);
        }
    }

    /** B06 leaves seven undone past their day: more than the five that count (K13). */
    private static List<Map<String, Map<String, Object>>> lateOnes() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(no -> Map.<String, Map<String, Object>>of(
                        "also",
                        Map.of(
                                "process",
                                "rectification",
                                "as",
                                "P11",
                                "called",
                                "late" + no,
                                "with",
                                Map.of(
                                        "branch",
                                        "B06",
                                        "subject",
                                        "轨道车检修记录缺第" + no + "页",
                                        "level",
                                        "C",
                                        "side",
                                        "business",
                                        "owner",
                                        "P49",
                                        "rechecker",
                                        "P12",
                                        "deadline",
                                        "2026-11-27"))))
                .toList();
    }

    private String nextOne() {
        Visitor office = quarter.at(Quarter.OFFICE);
        office.open("/start/four-sync");
        office.pick("党组织", "青石工务段党委", "青石工务段党委");
        office.fill("名称", "青石工务段2027年第一季度四同步");
        office.tick("季度");
        office.fill("期间", "2027Q1");
        office.press("提交");
        assertThat(office.page()).hasURL(Pattern.compile("/cases/"));
        String next = office.page().url().replaceAll(".*/cases/", "");
        quarter.sitting(next).take(office, "planParty", "P04");
        return next;
    }
}
