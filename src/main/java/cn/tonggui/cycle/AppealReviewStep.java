package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
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
import org.springframework.stereotype.Component;

/** C15, 复核申诉: what is scored anew; it counts when a second person confirms it (SD13). */
@Component
class AppealReviewStep implements OwnStep {

    private final ScoreSheets sheets;
    private final Scores scores;
    private final ScoreRows rows;

    AppealReviewStep(ScoreSheets sheets, Scores scores, ScoreRows rows) {
        this.sheets = sheets;
        this.scores = scores;
        this.rows = rows;
    }

    @Override
    public String key() {
        return "score-sheet/reviewAppeal";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Map<String, Score> rated = scores.at(at.caseId(), Stage.RATED);
        Map<String, Score> anew = scores.at(at.caseId(), Stage.APPEAL);
        return Map.of(
                "scores",
                sheets.lines(at.caseId()).stream()
                        .map(line -> row(line, rated.get(line.ref()), anew.get(line.ref())))
                        .toList());
    }

    private Map<String, Object> row(Line line, Score rated, Score anew) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ref", line.ref());
        row.put("title", line.title());
        row.put("was", rows.told(rated));
        row.put("score", anew == null ? rated.told() : anew.told());
        row.put("reason", anew == null ? "" : anew.words());
        return row;
    }

    /** @throws RuleBroken SD09 one's own unit; {@code cycle-score-reason} a score that changes without a reason */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        rows.requireFromElsewhere(viewer, at.unit());
        Map<String, Score> rated = scores.at(at.caseId(), Stage.RATED);
        List<Score> anew = new ArrayList<>();
        for (Given row : new Given(values).rows("scores")) {
            Score was = rated.get(row.text("ref"));
            if (was == null || !row.has("score")) {
                continue;
            }
            Score now = new Score(
                    was.ref(),
                    Stage.APPEAL,
                    new BigDecimal(row.text("score")),
                    row.text("reason"),
                    viewer.id().value());
            if (now.sameAs(was)) {
                continue;
            }
            if (now.words().isEmpty()) {
                throw new RuleBroken("cycle-score-reason", was.ref(), rows.told(was), now.told());
            }
            anew.add(now);
        }
        scores.keep(at.caseId(), Stage.APPEAL, sheets.lines(at.caseId()), anew);
    }
}
