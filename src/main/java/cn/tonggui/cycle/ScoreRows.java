package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores as rows of a form, both ways, and what the raters should know (本期进展和检查). */
@Component
class ScoreRows {

    private final Neighbours neighbours;
    private final Rectifications rectifications;
    private final PairFacts pairs;
    private final FusionFacts fusions;
    private final CycleWords words;

    ScoreRows(
            Neighbours neighbours,
            Rectifications rectifications,
            PairFacts pairs,
            FusionFacts fusions,
            CycleWords words) {
        this.neighbours = neighbours;
        this.rectifications = rectifications;
        this.pairs = pairs;
        this.fusions = fusions;
        this.words = words;
    }

    List<Map<String, Object>> own(List<Line> lines, Map<String, Score> kept) {
        return lines.stream()
                .map(line -> {
                    Map<String, Object> row = row(line);
                    fill(row, kept.get(line.ref()), "evidence");
                    return row;
                })
                .toList();
    }

    /** Prefilled with nothing: who scores looks first. */
    List<Map<String, Object>> others(List<Line> lines, Map<String, Score> own, Map<String, Score> kept) {
        return lines.stream()
                .map(line -> {
                    Map<String, Object> row = row(line);
                    Score self = own.get(line.ref());
                    row.put("self", self == null ? "" : told(self));
                    row.put("evidence", self == null ? "" : self.words());
                    fill(row, kept.get(line.ref()), "reason");
                    return row;
                })
                .toList();
    }

    private static Map<String, Object> row(Line line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ref", line.ref());
        row.put("title", line.title());
        row.put("weight", Integer.toString(line.weight()));
        return row;
    }

    private static void fill(Map<String, Object> row, @Nullable Score kept, String column) {
        row.put("applies", kept == null || kept.applies() ? "yes" : "no");
        row.put("score", kept == null ? "" : kept.told());
        row.put(column, kept == null ? "" : kept.words());
    }

    String told(Score score) {
        return score.applies() ? score.told() : words.say("cycle.not-applicable");
    }

    /**
     * One for each line.
     *
     * @param column with the words that go along
     * @throws RuleBroken {@code cycle-score-missing} it applies and has no points; {@code cycle-score-none} it does not apply and
     *     nothing says why; {@code cycle-score-both} it does not apply and has points
     */
    List<Score> read(List<Line> lines, List<Given> rows, Stage stage, String column, String scorer) {
        List<Score> scores = new ArrayList<>();
        for (Line line : lines) {
            Given row = rows.stream()
                    .filter(one -> one.text("ref").equals(line.ref()))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("cycle-score-missing", line.ref(), line.title()));
            boolean applies = !row.text("applies").equals("no");
            if (applies && !row.has("score")) {
                throw new RuleBroken("cycle-score-missing", line.ref(), line.title());
            }
            if (!applies && row.has("score")) {
                throw new RuleBroken("cycle-score-both", line.ref(), line.title());
            }
            if (!applies && !row.has(column)) {
                throw new RuleBroken("cycle-score-none", line.ref(), line.title());
            }
            BigDecimal points = applies ? new BigDecimal(row.text("score")) : null;
            scores.add(new Score(line.ref(), stage, points, row.text(column), scorer));
        }
        return scores;
    }

    /** SD09. */
    void requireFromElsewhere(Viewer viewer, UnitCode unit) {
        neighbours.requireFromElsewhere(viewer.id().value(), unit);
    }

    /**
     * What the period brought, each as a line: progress of the unit's pairs and its fusion review where a cycle opened the sheet,
     * and what was put right.
     */
    List<Map<String, Object>> facts(Sheet sheet) {
        List<Map<String, Object>> facts = new ArrayList<>();
        if (sheet.cycle() != null) {
            pairs.of(sheet.cycle(), sheet.unit())
                    .forEach((title, said) ->
                            facts.add(fact(words.say("cycle.fact.pair"), words.say("cycle.fact.both"), title, said)));
            fusions.of(sheet.cycle(), sheet.unit())
                    .forEach((title, said) ->
                            facts.add(fact(words.say("fusion.title"), words.say("cycle.fact.both"), title, said)));
        }
        rectifications
                .of(sheet.unit(), Period.of(sheet.period()))
                .forEach(one -> facts.add(fact(
                        words.say("cycle.fact.rectification"),
                        words.say("cycle.side." + one.side()),
                        one.subject(),
                        words.say("cycle.fact.rectification." + state(one), one.number(), one.level()))));
        return facts;
    }

    private static Map<String, Object> fact(String kind, String side, String title, String words) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("side", side);
        row.put("title", title);
        row.put("words", words);
        return row;
    }

    private String state(Rectification one) {
        return (one.open() ? "open" : "done") + (rectifications.late(one) ? ".late" : "");
    }
}
