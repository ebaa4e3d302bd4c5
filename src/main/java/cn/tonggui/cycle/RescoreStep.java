package cn.tonggui.cycle;

import cn.tonggui.cycle.Line.Rater;
import cn.tonggui.cycle.Score.Stage;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.List;
import java.util.Map;

/** C13, 复评 and 互评: what others give, each their indicators; nobody of the unit itself (SD09). */
class RescoreStep implements OwnStep {

    private final String key;
    private final Rater rater;
    private final ScoreSheets sheets;
    private final Scores scores;
    private final ScoreRows rows;

    RescoreStep(String key, Rater rater, ScoreSheets sheets, Scores scores, ScoreRows rows) {
        this.key = key;
        this.rater = rater;
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
                rows.others(lines(at), scores.at(at.caseId(), Stage.SELF), scores.at(at.caseId(), Stage.RATED)));
    }

    private List<Line> lines(StepAt at) {
        return sheets.lines(at.caseId()).stream()
                .filter(line -> line.rater() == rater)
                .toList();
    }

    /** @throws RuleBroken SD09 one's own unit; {@code cycle-score-reason} another score than the unit's own, without a reason */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        rows.requireFromElsewhere(viewer, at.unit());
        List<Line> lines = lines(at);
        Map<String, Score> own = scores.at(at.caseId(), Stage.SELF);
        List<Score> given = rows.read(
                lines,
                new Given(values).rows("scores"),
                Stage.RATED,
                "reason",
                viewer.id().value());
        given.stream()
                .filter(score ->
                        !score.sameAs(own.get(score.ref())) && score.words().isEmpty())
                .findFirst()
                .ifPresent(score -> {
                    throw new RuleBroken(
                            "cycle-score-reason",
                            score.ref(),
                            own.get(score.ref()).told(),
                            score.told());
                });
        scores.keep(at.caseId(), Stage.RATED, lines, given);
    }
}
