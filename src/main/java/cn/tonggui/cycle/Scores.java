package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The scores of a sheet by their stage. */
@Component
class Scores {

    private final ScoreMapper mapper;
    private final Clock clock;

    Scores(ScoreMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** By indicator. */
    Map<String, Score> at(String sheet, Stage stage) {
        return mapper.scores(sheet).stream()
                .filter(score -> score.stage() == stage)
                .collect(Collectors.toMap(Score::ref, score -> score));
    }

    /** What counts by indicator: the latest up to the stage, and nothing that only the unit itself said. */
    Map<String, Score> counting(String sheet, Stage upTo) {
        return mapper.scores(sheet).stream()
                .filter(score -> score.stage() != Stage.SELF && score.stage().compareTo(upTo) <= 0)
                .collect(Collectors.toMap(
                        Score::ref, score -> score, BinaryOperator.maxBy(Comparator.comparing(Score::stage))));
    }

    /** Those of the lines, in place of what was there of this stage. */
    void keep(String sheet, Stage stage, List<Line> lines, List<Score> scores) {
        mapper.clear(sheet, stage, lines.stream().map(Line::ref).toList());
        if (!scores.isEmpty()) {
            mapper.write(sheet, scores, LocalDateTime.now(clock));
        }
    }

    List<ScoreMapper.Adjustment> adjustments(String sheet) {
        return mapper.adjustments(sheet);
    }

    void adjust(String sheet, List<ScoreMapper.Adjustment> rows) {
        mapper.clearAdjustments(sheet);
        if (!rows.isEmpty()) {
            mapper.adjust(sheet, rows);
        }
    }

    /** Evidence of the unit itself by indicator. */
    Map<String, String> evidence(String sheet) {
        Map<String, String> evidence = new HashMap<>();
        at(sheet, Stage.SELF).forEach((ref, score) -> evidence.put(ref, score.words()));
        return evidence;
    }
}
