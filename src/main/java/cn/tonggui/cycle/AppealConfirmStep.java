package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** C15, 复核确认: the second of the two people without whom nothing is scored anew. */
@Component
class AppealConfirmStep implements OwnStep {

    private final ScoreSheets sheets;
    private final Scores scores;
    private final ScoreRows rows;
    private final CycleWords words;

    AppealConfirmStep(ScoreSheets sheets, Scores scores, ScoreRows rows, CycleWords words) {
        this.sheets = sheets;
        this.scores = scores;
        this.rows = rows;
        this.words = words;
    }

    @Override
    public String key() {
        return "score-sheet/confirmAppeal";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Map<String, Score> rated = scores.at(at.caseId(), Stage.RATED);
        Map<String, Score> anew = scores.at(at.caseId(), Stage.APPEAL);
        String revised = sheets.lines(at.caseId()).stream()
                .filter(line -> anew.containsKey(line.ref()))
                .map(line -> words.say(
                        "cycle.revised",
                        line.ref(),
                        line.title(),
                        rows.told(rated.get(line.ref())),
                        anew.get(line.ref()).told(),
                        anew.get(line.ref()).words()))
                .collect(Collectors.joining("\n"));
        return Map.of("revised", revised.isEmpty() ? words.say("cycle.revised.none") : revised);
    }

    /** Nothing but the decision, which is the case's. */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        rows.requireFromElsewhere(viewer, at.unit());
    }
}
