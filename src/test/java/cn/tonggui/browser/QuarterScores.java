package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.workflow.CaseView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 同考核奖惩: each unit on one sheet (K08–K10), nobody scores what is one's own, and what comes of it. */
record QuarterScores(Quarter quarter) {

    private static final List<String> PARTY = List.of("90", "80", "100", "85", "75", "90", "80");
    private static final List<String> BUSINESS = List.of("95", "88", "80", "100", "70");

    void areGivenByOthers() {
        nobodyScoresTheOwnUnit();
        onThePages(sheet("综合机修"));
        beside(sheet("云岭线路"), "P16", "P15", "P34");
        beside(sheet("一工区"), "P34", "P34", "P48");
        late(sheet("机械化"));
    }

    /** SD09. */
    private void nobodyScoresTheOwnUnit() {
        Visitor office = quarter.at(Quarter.OFFICE);
        office.open("/start/score-sheet");
        office.pick("被评单位", "综合机修车间党支部", "综合机修车间党支部");
        office.fill("名称", "机修车间12月考核");
        office.fill("周期", "2026-12");
        office.pick("互评人", "靳成刚", "靳成刚");
        office.press("提交");
        assertThat(office.at("#errors")).containsText("靳成刚不能评本人、本单位和与自己有关的");
        assertThat(office.at("#errors")).containsText("SD09");
    }

    private String sheet(String unit) {
        return quarter.linked("评分表").stream()
                .filter(sheet -> sheet.title().contains(unit))
                .map(CaseView.Linked::id)
                .findFirst()
                .orElseThrow();
    }

    private void onThePages(String sheet) {
        Quarter.Step party = quarter.take(sheet, "selfParty", "P52").sees("台账11月页");
        scores(party, PARTY, List.of(0, 1, 2, 3, 4, 5, 6));
        party.send("提交");
        Quarter.Step business = quarter.take(sheet, "selfBusiness", "P52");
        scores(business, BUSINESS, List.of(0, 1, 2, 3, 4));
        business.send("提交");
        Quarter.Step department = quarter.take(sheet, "rescoreParty", "P04").sees("自评");
        scores(department, PARTY, List.of(0, 1, 2, 4, 5, 6));
        department.send("提交");
        Quarter.Step safety = quarter.take(sheet, "rescoreBusiness", "P11").sees("2号起重机限位开关失灵");
        scores(safety, BUSINESS, List.of(0, 1, 2, 4));
        safety.send("提交");
        Quarter.Step peer = quarter.take(sheet, "crossScore", "P16");
        peer.row("scores", 0, Map.of("score", "85")).row("scores", 1, Map.of("score", "100"));
        peer.send("提交");
        quarter.take(sheet, "settle", "P04").sees("86.30").sees("88.10").send("提交");
        quarter.take(sheet, "appeal", "P52")
                .sees("86.30")
                .choose("appealing", "accept")
                .send("提交");
    }

    private static void scores(Quarter.Step step, List<String> scores, List<Integer> which) {
        for (int row = 0; row < which.size(); row++) {
            step.row("scores", row, Map.of("score", scores.get(which.get(row))));
        }
    }

    private void beside(String sheet, String secretary, String head, String peer) {
        untilSettled(sheet, secretary, head, peer);
        quarter.act(sheet, "settle", "P04", "submit", Map.of());
        quarter.act(sheet, "appeal", secretary, "submit", Map.of("appealing", "accept"));
    }

    /** K13: seven are late, five count. */
    private void late(String sheet) {
        untilSettled(sheet, "P48", "P48", "P52");
        quarter.take(sheet, "settle", "P04").sees("轨道车检修记录缺第7页").send("提交");
        Visitor office = quarter.at(Quarter.OFFICE).open("/sheets/" + sheet);
        assertThat(office.at("main")).containsText("81.30");
        quarter.act(sheet, "appeal", "P48", "submit", Map.of("appealing", "accept"));
    }

    private void untilSettled(String sheet, String secretary, String head, String peer) {
        quarter.act(sheet, "selfParty", secretary, "submit", told("P", PARTY, List.of(1, 2, 3, 4, 5, 6, 7)));
        quarter.act(sheet, "selfBusiness", head, "submit", told("B", BUSINESS, List.of(1, 2, 3, 4, 5)));
        quarter.act(sheet, "rescoreParty", "P04", "submit", told("P", PARTY, List.of(1, 2, 3, 5, 6, 7)));
        quarter.act(sheet, "rescoreBusiness", "P11", "submit", told("B", BUSINESS, List.of(1, 2, 3, 5)));
        quarter.act(
                sheet,
                "crossScore",
                peer,
                "submit",
                Map.of("scores", List.of(Map.of("ref", "P4", "score", "85"), Map.of("ref", "B4", "score", "100"))));
    }

    private static Map<String, Object> told(String side, List<String> scores, List<Integer> which) {
        List<Map<String, String>> rows = new ArrayList<>();
        which.forEach(no -> rows.add(Map.of("ref", side + no, "score", scores.get(no - 1))));
        return Map.of("scores", rows);
    }

    /** From the cycle to the sheet to what it rests on. */
    void areShown() {
        Visitor office = quarter.at(Quarter.OFFICE).open("/cycles/" + quarter.id() + "/scores");
        for (String number : List.of("84.50", "89.00", "86.30", "88.10", "81.30")) {
            assertThat(office.at("main")).containsText(number);
        }
        office.at("main tr:has-text('综合机修') a[href^='/sheets/']").first().click();
        assertThat(office.page()).hasURL(Pattern.compile("/sheets/"));
        assertThat(office.at("main")).containsText("86.30");
    }

    void areRewarded() {
        Quarter.Step propose = quarter.take("proposeRewards", "P04").sees("86.30");
        propose.row(
                "rewards", 0, Map.of("unit", "B07", "kind", "coefficient", "basis", "良好，系数1.00", "amount", "12000"));
        propose.send("提交");
        quarter.take("approveBusiness", "P08").sees("12000").send("同意");
        quarter.take("approveParty", "P01").sees("12000").send("同意");
        quarter.take("committeeApprove", "P01")
                .fill("rewardDocNo", "QSGW党〔2027〕2号")
                .send("同意");
        quarter.take("publicity", "P06")
                .fill("objector", "机修车间职工")
                .fill("objectionWords", "系数偏低。")
                .send("提交");
        quarter.take("objection", "P06")
                .sees("系数偏低。")
                .choose("uphold", "no")
                .fill("opinion", "系数按等次定，不变。")
                .send("提交");
        quarter.take("executeRewards", "P14")
                .row("receipts", 0, Map.of("done", "yes", "receipt", "财凭2027-018"))
                .send("提交");
    }
}
