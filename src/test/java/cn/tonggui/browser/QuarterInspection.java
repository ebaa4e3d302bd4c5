package cn.tonggui.browser;

import java.util.Map;

/** 同检查督促: a team of both sides, a finding that stands though the unit defends itself, put right and rechecked. */
record QuarterInspection(Quarter quarter) {

    void goesToTheUnit() {
        isPlanned();
        finds();
        quarter.take("confirmFindings", "P52")
                .row("findings", 0, Map.of("answer", "defend", "reason", "备件已到。"))
                .send("提交");
        quarter.take("ruleDefence", "P11")
                .sees("备件已到。")
                .row("defences", 0, Map.of("ruling", "keep", "opinion", "限位失灵就是A类。"))
                .send("提交");
        quarter.act("planInspection", "P11", "submit", Map.of("inspect", "no"));
    }

    /** K14: a team of one side alone does not go. */
    private void isPlanned() {
        Quarter.Step step = quarter.take("planInspection", "P11").choose("inspect", "yes");
        step.visitor().field("检查日期").fill("2026-11-24");
        step.visitor().pick("检查组长", "蒋立群", "蒋立群");
        step.row("units", 0, Map.of("unit", "B07"));
        step.row("team", 0, Map.of("person", "蒋立群", "side", "business"));
        step.row("team", 1, Map.of("person", "傅春雷", "side", "business"));
        step.refused("提交", "检查组专业 2 人，没有党务的；党务、专业至少各 1 人");
        step.row("team", 1, Map.of("person", "邹晓芸", "side", "party"));
        step.send("提交");
    }

    /** SD07: who puts it right would recheck it. */
    private void finds() {
        Quarter.Step step = quarter.take("inspect", "P11").sees("台账11月页");
        step.row("results", 0, Map.of("partyResult", "fair", "businessResult", "fair", "words", "立项慢。"));
        step.row("results", 1, Map.of("partyResult", "good"));
        step.row(
                "findings",
                0,
                Map.of(
                        "pair",
                        "1",
                        "side",
                        "business",
                        "level",
                        "A",
                        "words",
                        "2号起重机限位开关失灵",
                        "cause",
                        "technical",
                        "owner",
                        "盛大海",
                        "rechecker",
                        "盛大海",
                        "deadline",
                        "2026-12-10"));
        step.refused("提交", "盛大海是整改人，复查、销号须换一个人");
        step.row("findings", 0, Map.of("rechecker", "傅春雷"));
        step.send("提交");
    }

    /** @return the finding's own case, which waits for its superior still */
    String isPutRight() {
        String finding = quarter.linked("整改").get(0).id();
        Quarter.Step measure = quarter.take(finding, "measure", "P54");
        measure.choose("cause", "technical");
        measure.fill("causeWords", "触点烧蚀。").fill("measures", "更换开关，双人签认。").fill("planDay", "2026-12-01");
        measure.send("提交");
        quarter.take(finding, "work", "P54")
                .fill("percent", "100")
                .fill("progress", "已更换。")
                .choose("filing", "done")
                .send("提交");
        quarter.take(finding, "recheck", "P12").fill("opinion", "断电可靠。").send("同意");
        return finding;
    }
}
