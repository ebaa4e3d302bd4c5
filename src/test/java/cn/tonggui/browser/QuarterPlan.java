package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;

/** 同安排布置: two plans made one, reviewed, signed by both heads, received by the units. */
record QuarterPlan(Quarter quarter) {

    void isMadeSignedAndReceived() {
        plans();
        pairs();
        isReviewed();
        isSigned();
        isReceived();
        isDisputed();
    }

    private void plans() {
        Quarter.Step party = quarter.take("planParty", "P04");
        party.row("partyItems", 0, partyItem("五小立项2项", "B07", "舒敏"));
        party.row("partyItems", 1, partyItem("党员突击队包保12组道岔", "B03", "苗立春"));
        party.row("partyItems", 2, partyItem("岗区讲评、党员两违为零", "B04", "孟凡石"));
        party.row("partyItems", 3, partyItem("支委包保和青安岗", "B06", "聂红兵"));
        party.row("partyItems", 4, partyItem("三会一课按月召开", "B07", "舒敏"));
        party.send("提交");
        Quarter.Step business = quarter.take("planBusiness", "P08");
        business.row("businessItems", 0, businessItem("机具完好率", "B07", "盛大海", "yes"));
        business.row("businessItems", 1, businessItem("秋检病害销号率", "B03", "苗立春", "yes"));
        business.row("businessItems", 2, businessItem("天窗兑现率", "B04", "邓长林", "no"));
        business.row("businessItems", 3, businessItem("轨道车安全专项", "B06", "项新阳", "no"));
        business.send("提交");
    }

    private static Map<String, String> partyItem(String title, String unit, String owner) {
        return Map.of("title", title, "unit", unit, "owner", owner, "metric", "按期完成", "due", "2026-12-20");
    }

    private static Map<String, String> businessItem(String title, String unit, String owner, String key) {
        return Map.of(
                "title",
                title,
                "unit",
                unit,
                "owner",
                owner,
                "metric",
                "达到目标",
                "target",
                "97%",
                "weight",
                "15",
                "due",
                "2026-12-20",
                "checkWay",
                "台账加现场",
                "key",
                key);
    }

    /** K16: too few pairs and no word why. */
    private void pairs() {
        Quarter.Step step = quarter.take("pairUp", "P04");
        step.sees("机具完好率");
        step.row("pairs", 0, Map.of("business", "1"));
        step.row("pairs", 1, Map.of("business", "2"));
        for (int i = 2; i < 5; i++) {
            step.row("pairs", i, Map.of("reason", "单列"));
        }
        step.refused("提交", "配对率 40%，不到 80%；多配几条，或者写明说明再提交");
        step.row("pairs", 2, Map.of("business", "3"));
        step.row("pairs", 3, Map.of("business", "4"));
        step.send("提交");
    }

    private void isReviewed() {
        quarter.take("jointReview", "P11").sees("五小立项2项").fill("opinion", "同意。").send("同意");
        for (String who : List.of("P04", "P07", "P12", "P06")) {
            quarter.act("jointReview", who, "approve", Map.of());
        }
        quarter.take("research", "P01").fill("resolutionNo", "QSGW党会〔2026〕18号").send("同意");
    }

    /** K15: one signature issues nothing. */
    private void isSigned() {
        quarter.take("signParty", "P01").sees("QSGW党会〔2026〕18号").send("同意");
        Visitor unit = quarter.at("P52");
        assertThat(unit.open("/inbox").at("main")).not().containsText("签收分解");
        assertThat(quarter.at("P01").open("/cases/" + quarter.id()).at("main")).containsText("主任签");
        quarter.take("signBusiness", "P08").send("同意");
        assertThat(unit.open("/inbox").at("main")).containsText("签收分解");
    }

    private void isReceived() {
        Quarter.Step step = quarter.take("receive", "P52");
        step.row("pairs", 0, Map.of("answer", "accept", "person", "盛大海"));
        step.row("pairs", 1, Map.of("answer", "accept", "person", "舒敏"));
        step.send("提交");
        for (Map.Entry<String, String> unit : Map.of("P16", "P18", "P34", "P39").entrySet()) {
            quarter.act(
                    "receive",
                    unit.getKey(),
                    "submit",
                    Map.of("pairs", List.of(Map.of("party", "", "answer", "accept", "person", unit.getValue()))));
        }
        quarter.act(
                "receive",
                "P48",
                "submit",
                Map.of("pairs", List.of(Map.of("party", "支委包保", "answer", "dispute", "reason", "轨道车返厂大修。"))));
    }

    /** What one unit disputes is decided by both heads, and holds up nobody else. */
    private void isDisputed() {
        Quarter.Step progress = quarter.take("progress", "P52");
        progress.row(
                "pairs",
                0,
                Map.of(
                        "partyPercent",
                        "50",
                        "partyWords",
                        "立项1项。",
                        "businessPercent",
                        "60",
                        "value",
                        "95.5",
                        "evidence",
                        "台账11月页"));
        progress.row("pairs", 1, Map.of("partyPercent", "66", "partyWords", "十月十一月已开。"));
        progress.send("提交");
        Quarter.Step ruling = quarter.take("settleDispute", "P01").sees("轨道车返厂大修。");
        ruling.row("disputes", 0, Map.of("decision", "change", "target", "检修期零事故", "words", "大修属实。"));
        ruling.send("提交");
        quarter.take("confirmDispute", "P08").sees("检修期零事故").send("同意");
    }
}
