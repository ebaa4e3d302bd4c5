package cn.tonggui.cycle;

import cn.tonggui.cycle.ScoreExportMapper.Kept;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.sheet.SheetRows;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Score sheets as a workbook, for those who may read their cases; that they leave is recorded. */
@Component
class ScoreExports {

    private final Cases cases;
    private final ScoreExportMapper rows;
    private final ScoreBook book;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ScoreExports(Cases cases, ScoreExportMapper rows, ScoreBook book, ApplicationEventPublisher facts, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.book = book;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param name of the file */
    record Taken(String name, List<SheetRows> sheets) {

        Taken {
            sheets = List.copyOf(sheets);
        }
    }

    /** @throws NotFound none, not open to the viewer, or not settled yet */
    @Transactional
    public Taken sheet(String caseId, Viewer viewer) {
        CaseView item = cases.require(caseId, viewer);
        Kept sheet = rows.sheets(List.of(caseId)).stream()
                .filter(Kept::told)
                .findFirst()
                .orElseThrow(() -> new NotFound("scores"));
        return taken(item, List.of(sheet), book.of(sheet), viewer);
    }

    /**
     * All units of a cycle: what they came to, and then each of those that are settled.
     *
     * @throws NotFound no cycle, not open to the viewer, or none of its sheets is settled yet
     */
    @Transactional
    public Taken cycle(String caseId, Viewer viewer) {
        CaseView item = cases.require(caseId, viewer);
        Set<String> open = item.links().stream().map(CaseView.Linked::id).collect(Collectors.toSet());
        List<String> ids = rows.ofCycle(caseId).stream().filter(open::contains).toList();
        List<Kept> all = ids.isEmpty() ? List.of() : rows.sheets(ids);
        if (all.stream().noneMatch(Kept::told)) {
            throw new NotFound("scores");
        }
        return taken(item, all, book.of(caseId, all), viewer);
    }

    private Taken taken(CaseView item, List<Kept> sheets, List<SheetRows> pages, Viewer viewer) {
        facts.publishEvent(new ScoresExported(
                LocalDateTime.now(clock),
                viewer.actor(),
                item.number(),
                sheets.stream().filter(Kept::told).map(Kept::number).toList()));
        return new Taken(book.name(item.title()), pages);
    }
}
