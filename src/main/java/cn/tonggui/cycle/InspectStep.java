package cn.tonggui.cycle;

import cn.tonggui.cycle.InspectionMapper.Inspection;
import cn.tonggui.cycle.InspectionMapper.Seen;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** C09, 现场检查: both sides of each pair at one go, and what was found. */
@Component
class InspectStep implements OwnStep {

    private final Inspections inspections;
    private final Plans plans;
    private final Members members;
    private final PairFacts facts;

    InspectStep(Inspections inspections, Plans plans, Members members, PairFacts facts) {
        this.inspections = inspections;
        this.plans = plans;
        this.members = members;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "four-sync/inspect";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Inspection one = inspections.require(at.caseId());
        Map<Integer, String> said = facts.progress(at.caseId());
        Map<Integer, Seen> seen = new LinkedHashMap<>();
        inspections.seen(one).forEach(row -> seen.put(row.pair(), row));
        return Map.of(
                "results",
                lines(at, one).stream()
                        .map(line ->
                                row(line, said.getOrDefault(line.no(), ""), Optional.ofNullable(seen.get(line.no()))))
                        .toList(),
                "findings",
                inspections.findings(one).stream().map(InspectStep::row).toList());
    }

    private List<PairLine> lines(StepAt at, Inspection one) {
        List<String> units = inspections.units(one);
        return plans.lines(at.caseId()).stream()
                .filter(line -> line.pair().started() && units.contains(line.unit()))
                .toList();
    }

    private Map<String, Object> row(PairLine line, String progress, Optional<Seen> seen) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", (long) line.no());
        row.put("party", line.party());
        row.put("business", line.business());
        row.put("unit", members.name(line.unit()));
        row.put("progress", progress);
        row.put("partyResult", seen.map(Seen::party).orElse(""));
        row.put("businessResult", seen.map(Seen::business).orElse(""));
        row.put("words", seen.map(Seen::words).orElse(""));
        return row;
    }

    private static Map<String, Object> row(Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pair", (long) finding.pair());
        row.put("side", finding.side());
        row.put("level", finding.level());
        row.put("words", finding.words());
        row.put("cause", finding.cause());
        row.put("owner", finding.owner());
        row.put("rechecker", finding.rechecker());
        row.put("deadline", finding.deadline().toString());
        return row;
    }

    /**
     * @throws RuleBroken {@code cycle-inspect-side} a side that the pair has is not judged; {@code cycle-finding-pair}; SD07 who puts
     *     it right would recheck it
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Inspection one = inspections.require(at.caseId());
        List<PairLine> lines = lines(at, one);
        Given given = new Given(values);
        List<Seen> seen = new ArrayList<>();
        for (PairLine line : lines) {
            Given row =
                    given.row("results", line.no()).orElseThrow(() -> new RuleBroken("cycle-inspect-side", line.no()));
            if (line.hasParty() && !row.has("partyResult") || line.hasBusiness() && !row.has("businessResult")) {
                throw new RuleBroken("cycle-inspect-side", line.no());
            }
            seen.add(new Seen(
                    line.no(),
                    line.hasParty() ? row.text("partyResult") : "",
                    line.hasBusiness() ? row.text("businessResult") : "",
                    row.text("words")));
        }
        List<Finding> findings = new ArrayList<>();
        for (Given row : given.rows("findings")) {
            findings.add(finding(findings.size() + 1, row, lines));
        }
        inspections.inspect(one, seen, findings);
    }

    private Finding finding(int no, Given row, List<PairLine> lines) {
        PairLine line = lines.stream()
                .filter(one -> one.no() == row.numberOr("pair", 0))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cycle-finding-pair", row.text("pair"), row.text("words")));
        facts.requireApart(row.text("owner"), row.text("rechecker"));
        return new Finding(
                PublicId.next(),
                no,
                line.no(),
                line.unit(),
                row.text("side"),
                row.text("level"),
                row.text("words"),
                row.text("cause"),
                row.text("owner"),
                row.text("rechecker"),
                row.day("deadline").orElseThrow(),
                "",
                "",
                "",
                "",
                null);
    }
}
