package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
import cn.tonggui.cycle.score.Side;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.List;
import java.util.Map;

/** C12, 自评: what a unit gives itself on one side, with its evidence. */
class SelfStep implements OwnStep {

    private final String key;
    private final Side side;
    private final ScoreSheets sheets;
    private final Scores scores;
    private final ScoreRows rows;

    SelfStep(String key, Side side, ScoreSheets sheets, Scores scores, ScoreRows rows) {
        this.key = key;
        this.side = side;
        this.sheets = sheets;
        this.scores = scores;
        this.rows = rows;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of(
                "facts",
                rows.facts(sheets.require(at.caseId())),
                "scores",
                rows.own(lines(at), scores.at(at.caseId(), Stage.SELF)));
    }

    private List<Line> lines(StepAt at) {
        return sheets.lines(at.caseId()).stream()
                .filter(line -> line.side() == side)
                .toList();
    }

    /** @throws RuleBroken as {@link ScoreRows#read} */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        List<Line> lines = lines(at);
        scores.keep(
                at.caseId(),
                Stage.SELF,
                lines,
                rows.read(
                        lines,
                        new Given(values).rows("scores"),
                        Stage.SELF,
                        "evidence",
                        viewer.id().value()));
    }
}
