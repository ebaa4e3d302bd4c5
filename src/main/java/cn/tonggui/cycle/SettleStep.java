package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** C14, 核分: what is added, what is taken off, and whether there is a veto. */
@Component
class SettleStep implements OwnStep {

    private static final Set<String> ADJUSTING = Set.of("addition", "debt", "false-evidence");

    private final ScoreSheets sheets;
    private final Scores scores;
    private final Rectifications rectifications;
    private final Neighbours neighbours;

    SettleStep(ScoreSheets sheets, Scores scores, Rectifications rectifications, Neighbours neighbours) {
        this.sheets = sheets;
        this.scores = scores;
        this.rectifications = rectifications;
        this.neighbours = neighbours;
    }

    @Override
    public String key() {
        return "score-sheet/settle";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Sheet sheet = sheets.require(at.caseId());
        List<Map<String, Object>> adjustments = new ArrayList<>();
        List<Map<String, Object>> vetoes = new ArrayList<>();
        for (ScoreMapper.Adjustment kept : scores.adjustments(at.caseId())) {
            (ADJUSTING.contains(kept.kind()) ? adjustments : vetoes).add(row(kept));
        }
        List<Rectification> late = rectifications.lateIn(sheet.unit(), Period.of(sheet.period()));
        String lateOnes =
                late.stream().map(one -> one.number() + " " + one.subject()).collect(Collectors.joining("\n"));
        return Map.of("overdue", late.size(), "overdueWords", lateOnes, "adjustments", adjustments, "vetoes", vetoes);
    }

    private static Map<String, Object> row(ScoreMapper.Adjustment kept) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", kept.kind());
        row.put("reason", kept.reason());
        row.put(
                "points",
                kept.points() == null ? "" : kept.points().stripTrailingZeros().toPlainString());
        row.put("evidence", kept.evidence());
        return row;
    }

    /**
     * @throws RuleBroken SD09 one's own unit; {@code cycle-addition} an addition without points; {@code cycle-deduction} points of
     *     what is taken off are the rules', not the settler's
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        neighbours.requireFromElsewhere(viewer.id().value(), at.unit());
        Given given = new Given(values);
        List<ScoreMapper.Adjustment> rows = new ArrayList<>();
        for (Given row : given.rows("adjustments")) {
            boolean addition = row.text("kind").equals("addition");
            if (addition && !row.has("points")) {
                throw new RuleBroken("cycle-addition", row.text("reason"));
            }
            if (!addition && row.has("points")) {
                throw new RuleBroken("cycle-deduction", row.text("reason"));
            }
            BigDecimal points = addition ? new BigDecimal(row.text("points")) : null;
            rows.add(new ScoreMapper.Adjustment(
                    rows.size() + 1, row.text("kind"), row.text("reason"), points, row.text("evidence")));
        }
        for (Given row : given.rows("vetoes")) {
            rows.add(new ScoreMapper.Adjustment(rows.size() + 1, row.text("kind"), row.text("reason"), null, ""));
        }
        scores.adjust(at.caseId(), rows);
    }
}
