package cn.tonggui.cycle;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers the page of a score sheet, for those who may read its case. */
@Component
class SheetPages {

    private static final Set<SheetState> TOLD = Set.of(SheetState.SETTLED, SheetState.CLOSED);

    private final Cases cases;
    private final ScoreMapper rows;
    private final SheetMapper sheets;
    private final Composing composing;
    private final CycleWords words;

    SheetPages(Cases cases, ScoreMapper rows, SheetMapper sheets, Composing composing, CycleWords words) {
        this.cases = cases;
        this.rows = rows;
        this.sheets = sheets;
        this.composing = composing;
        this.words = words;
    }

    /** Scores of others stay with them until they are settled. @throws NotFound no sheet, or not open to the viewer */
    SheetPage page(String caseId, Viewer viewer) {
        CaseView item = cases.require(caseId, viewer);
        Sheet sheet = sheets.find(caseId).orElseThrow(() -> new NotFound("case"));
        boolean told = TOLD.contains(sheet.state());
        return new SheetPage(
                sheet,
                words.unit(item.unit()),
                sheet.cycle(),
                told ? composing.of(sheet, item.parameters(), Score.Stage.APPEAL) : null,
                told ? indicators(caseId) : Map.of());
    }

    private Map<String, SheetPage.Entry> indicators(String caseId) {
        List<Score> scores = rows.scores(caseId).stream()
                .sorted(Comparator.comparing(Score::stage))
                .toList();
        Map<String, String> names =
                words.names(scores.stream().map(Score::scorer).collect(Collectors.toSet()));
        Map<String, SheetPage.Entry> entries = new LinkedHashMap<>();
        for (Line line : sheets.lines(caseId)) {
            entries.put(
                    line.ref(),
                    new SheetPage.Entry(
                            line,
                            scores.stream()
                                    .filter(score -> score.ref().equals(line.ref()))
                                    .map(score -> new SheetPage.Given(
                                            score.stage(),
                                            score.told(),
                                            score.words(),
                                            names.getOrDefault(score.scorer(), "")))
                                    .toList()));
        }
        return entries;
    }
}
