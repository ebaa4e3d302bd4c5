package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;

/** 同总结提升: one report in two chapters, and what the next quarter learns from it. */
record QuarterSummary(Quarter quarter) {

    /** Nothing is summed up while a grave finding is open. */
    void isSigned(String finding) {
        chapter("summaryParty", "P01", "party");
        chapter("summaryBusiness", "P08", "business");
        quarter.take("signSummary", "P08").sees("季初就立项。").send("同意");
        Quarter.Step confirm = quarter.take("confirmSummary", "P01");
        confirm.refused("同意", "还有 1 个 A 类问题没有关闭，不能总结");
        quarter.take(finding, "superviseClose", "P11").send("同意");
        quarter.take("confirmSummary", "P01").send("同意");
        quarter.take("lessons", "P04")
                .row("lessons", 0, Map.of("kind", "lesson", "applies", "起重机", "measure", "日检双人签认", "adopt", "yes"))
                .send("提交");
        quarter.take("circular", "P04")
                .sees("86.30")
                .fill("circularWords", "各单位对照整改。")
                .row("totals", 0, totals())
                .send("提交");
        headsAreScored();
    }

    /** What comes from elsewhere comes with the document it stands in. */
    private static Map<String, String> totals() {
        return Map.of(
                "debrief",
                "88",
                "debriefSource",
                "QSGW述职〔2027〕1号",
                "inquiry",
                "92",
                "inquirySource",
                "QSGW问效〔2027〕1号",
                "duty",
                "90",
                "dutySource",
                "QSGW双责〔2027〕1号");
    }

    /** K11, K12: one who is secretary and director has both scores. */
    private void headsAreScored() {
        Visitor office = quarter.at(Quarter.OFFICE).open("/cycles/" + quarter.id() + "/scores");
        for (String number : List.of("87.57", "88.12", "QSGW述职〔2027〕1号")) {
            assertThat(office.at("main")).containsText(number);
        }
    }

    private void chapter(String step, String who, String side) {
        quarter.take(step, who)
                .sees("台账11月页")
                .fill(side + "Highlights", "包保到组。")
                .fill(side + "Problems", "五小立项慢。")
                .fill(side + "Experience", "结对带出徒弟。")
                .fill(side + "Next", "季初就立项。")
                .send("提交");
    }
}
