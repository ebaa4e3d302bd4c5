package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
import cn.tonggui.cycle.score.Adjustments;
import cn.tonggui.cycle.score.Graded;
import cn.tonggui.cycle.score.Indicator;
import cn.tonggui.cycle.score.Mark;
import cn.tonggui.cycle.score.Reckoning;
import cn.tonggui.cycle.score.ScoreRules;
import cn.tonggui.cycle.score.ScoreSheet;
import cn.tonggui.cycle.score.Side;
import cn.tonggui.cycle.score.Veto;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.springframework.stereotype.Component;

/** C14: what the scores of a sheet come to, with all that it rests on. */
@Component
class Composing {

    private final ScoreSheets sheets;
    private final Scores scores;
    private final Rectifications rectifications;

    Composing(ScoreSheets sheets, Scores scores, Rectifications rectifications) {
        this.sheets = sheets;
        this.scores = scores;
        this.rectifications = rectifications;
    }

    /** @param settings parameters that the sheet keeps @param upTo with the scores of an appeal or without */
    Composition of(Sheet sheet, Map<String, String> settings, Stage upTo) {
        List<Line> lines = sheets.lines(sheet.caseId());
        Map<String, Score> counting = scores.counting(sheet.caseId(), upTo);
        Map<String, String> evidence = scores.evidence(sheet.caseId());
        ScoreSheet whole = new ScoreSheet(
                side(lines, Side.PARTY, counting, evidence), side(lines, Side.BUSINESS, counting, evidence));
        List<ScoreMapper.Adjustment> rows = scores.adjustments(sheet.caseId());
        Adjustments adjustments = adjustments(sheet, rows);
        ScoreRules rules = ScoreRules.read(sheet.rulesDay(), settings);
        List<Veto.Ground> vetoes = rows.stream().flatMap(Composing::veto).toList();
        Reckoning branch = whole.branch(adjustments, rules);
        Reckoning workshop = whole.workshop(adjustments, rules);
        return new Composition(
                Result.side(whole.side(Side.PARTY)),
                Result.side(whole.side(Side.BUSINESS)),
                Result.graded(branch, Graded.of(branch, vetoes, rules.bands())),
                Result.graded(workshop, Graded.of(workshop, vetoes, rules.bands())),
                adjustments);
    }

    private static List<Indicator> side(
            List<Line> lines, Side side, Map<String, Score> counting, Map<String, String> evidence) {
        return lines.stream()
                .filter(line -> line.side() == side && counting.containsKey(line.ref()))
                .map(line -> new Indicator(
                        line.ref(),
                        BigFraction.of(line.weight()),
                        mark(counting.get(line.ref()), evidence.getOrDefault(line.ref(), ""))))
                .toList();
    }

    private static Mark mark(Score score, String evidence) {
        List<String> grounds = Stream.of(evidence, score.words())
                .filter(words -> !words.isEmpty())
                .toList();
        return score.points() == null ? new Mark.NotApplicable(grounds) : new Mark.Points(score.points(), grounds);
    }

    private Adjustments adjustments(Sheet sheet, List<ScoreMapper.Adjustment> rows) {
        return new Adjustments(
                rows.stream()
                        .filter(row -> row.points() != null)
                        .map(row -> new Adjustments.Bonus(row.reason(), row.points(), List.of(row.evidence())))
                        .toList(),
                rectifications.lateIn(sheet.unit(), Period.of(sheet.period())).stream()
                        .map(Rectification::number)
                        .toList(),
                reasons(rows, "debt"),
                reasons(rows, "false-evidence"));
    }

    private static List<String> reasons(List<ScoreMapper.Adjustment> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(ScoreMapper.Adjustment::reason)
                .toList();
    }

    private static Stream<Veto.Ground> veto(ScoreMapper.Adjustment row) {
        return Stream.of(Veto.values())
                .filter(veto -> word(veto).equals(row.kind()))
                .map(veto -> new Veto.Ground(veto, row.reason()));
    }

    /** {@code election-overdue}, as the form has it. */
    static String word(Veto veto) {
        return veto.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
